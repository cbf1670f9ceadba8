// For the tests of layout: a description of several files, which exist only while it is linted.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintBundleWith, lintFileWith } from './lint-with.ts';

/** Lints texts by their path, of which `openapi.yaml` is the root; as files unless told otherwise. */
export async function lintFilesWith(
  rules: string[],
  files: Record<string, string>,
  lint: typeof lintFileWith = lintFileWith,
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rules-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return await lint(rules, path.join(folder, 'openapi.yaml'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What rules say of files, and of the bundle of them: messages without their places, which differ. */
export async function messagesOfBoth(
  rules: string[],
  files: Record<string, string>,
): Promise<{ files: string[]; bundle: string[] }> {
  const messages = (problems: string[]): string[] =>
    problems.map((text) => text.replace(/^\S+ /, '')).sort();
  return {
    files: messages(await lintFilesWith(rules, files)),
    bundle: messages(await lintFilesWith(rules, files, lintBundleWith)),
  };
}
