import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed } from './install.ts';
import { ROOT } from './pack.ts';
import type { Project } from './project.ts';
import { bareEnvironment, run } from './run.ts';

const fromClient = createRequire(join(ROOT, 'packages/client/package.json'));

export const COMPILERS: readonly string[] = ['5.4', '5.9', '6.0', '7.0'];

/** How consumers tell it what modules they use. */
export const MODULES: readonly { name: string; options: string[] }[] = [
  { name: 'nodenext', options: ['--module', 'nodenext'] },
  { name: 'bundler', options: ['--module', 'esnext', '--moduleResolution', 'bundler'] },
];

/** What a version of TypeScript has to say of files of a project: a text for each flaw. */
export async function diagnostics(
  project: Project,
  version: string,
  module: readonly string[],
  files: readonly string[],
): Promise<string[]> {
  const options = ['--noEmit', '--strict', '--pretty', 'false', '--target', 'es2022', ...module];
  // no types that the mock's packages happen to bring
  const lib = ['--lib', 'es2022,dom,dom.iterable', '--typeRoots', 'none'];
  const said = await run(process.execPath, [compiler(version), ...options, ...lib, ...files], {
    cwd: project.folder,
    env: bareEnvironment(project.folder),
  }).then(
    ({ stdout }) => stdout,
    ({ stdout, message }: Error & { stdout: string }) => stdout || message,
  );
  return said.split(/\n(?=\S)/).filter((text) => text !== '');
}

/** The oldest is installed with the runtimes, the others with the client, which is tested with them. */
function compiler(version: string): string {
  const manifest =
    version === '5.4'
      ? installed('typescript-5.4/package.json')
      : fromClient.resolve(`typescript-${version}/package.json`);
  return join(manifest, '../bin/tsc');
}
