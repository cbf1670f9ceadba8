import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flat } from '@winninghunter/codegen';
import type { Description } from '../node.ts';
import { temporaryFolder } from '../temporary.ts';
import type { Built } from './compare.ts';
import { redoclyBundle } from './redocly.ts';

const run = promisify(execFile);

/** Both descriptions, from a folder that holds `openapi.yaml`. Throws if it does not bundle. */
export async function describe(folder: string): Promise<Built> {
  const strict = await redoclyBundle(join(folder, 'openapi.yaml'));
  return { strict, flat: flat(strict as Parameters<typeof flat>[0]) as Description };
}

/**
 * Both descriptions as they were at a revision, built with the tools of now. Throws if the
 * revision is unknown, has no `spec/openapi.yaml`, or does not bundle.
 */
export async function describeAt(repository: string, ref: string): Promise<Built> {
  const commit = await commitOf(repository, ref);
  using folder = temporaryFolder('diff');
  const archive = join(folder.path, 'spec.tar');
  await git(repository, 'archive', `--output=${archive}`, commit, 'spec').catch(() => {
    throw new Error(`There is no folder spec/ at ${JSON.stringify(ref)}.`);
  });
  await run('tar', ['-xf', archive, '-C', folder.path]);
  return await describe(join(folder.path, 'spec'));
}

/** The root of the repository that a folder is in. Throws if it is in none. */
export async function repositoryOf(folder: string): Promise<string> {
  const root = await git(folder, 'rev-parse', '--show-toplevel').catch(() => {
    throw new Error(`${folder} is in no git repository. Run this in a clone.`);
  });
  return root.trim();
}

/** The files of a folder at a revision, as paths from the root. */
export async function filesAt(repository: string, ref: string, folder: string): Promise<string[]> {
  const listed = await git(repository, 'ls-tree', '-r', '--name-only', ref, '--', folder);
  return listed.split('\n').filter(Boolean);
}

async function commitOf(repository: string, ref: string): Promise<string> {
  // a ref that begins with a dash is refused, and never an option
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = await git(repository, ...args).catch(() => {
    throw new Error(
      `There is no revision ${JSON.stringify(ref)} here. Name a branch, tag or commit that was fetched.`,
    );
  });
  return commit.trim();
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
