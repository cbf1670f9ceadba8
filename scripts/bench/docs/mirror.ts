import { cp, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../runtimes/pack.ts';

/** What is made, and so left behind. */
const MADE = /(^|\/)(node_modules|dist|generated|\.astro|\.turbo)$/;
const SCOPE = '@winninghunter';
const COPIED = ['docs-content', 'docs'];

/**
 * Copies the docs site and its content into a folder, without what is made of them. There they can be
 * built of another description than ours, and nothing is left of an older build.
 */
export async function mirror(folder: string): Promise<void> {
  await copy('packages/docs-content', folder);
  await copy('apps/docs', folder);
  await link(ROOT, folder, ['.changeset', 'tsconfig.base.json']);
  const packages = await readdir(join(ROOT, 'packages'));
  await link(join(ROOT, 'packages'), join(folder, 'packages'), without(packages, COPIED));
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  await link(from, to, without(await readdir(from), [SCOPE]));
  const ours = await readdir(join(from, SCOPE));
  await link(join(from, SCOPE), join(to, SCOPE), without(ours, COPIED));
  await symlink(join(folder, 'packages/docs-content'), join(to, SCOPE, 'docs-content'));
}

function without(names: string[], others: string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

async function copy(path: string, folder: string): Promise<void> {
  await cp(join(ROOT, path), join(folder, path), {
    recursive: true,
    filter: (source) => !MADE.test(source),
  });
}

async function link(from: string, to: string, names: string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of names) {
    await symlink(await realpath(join(from, name)), join(to, name));
  }
}
