import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/**
 * What a compiler says of a program that has this package's dependencies; nothing if it is right.
 *
 * @param compiler - The package that it is in.
 */
export async function compile(compiler: string, program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compile-'));
  try {
    await symlink(join(root, '../../node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'program.tsx'), program);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return await run(compiler, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const config = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    types: [],
    skipLibCheck: true,
    declaration: false,
    isolatedDeclarations: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
  },
  include: ['program.tsx'],
};

async function run(compiler: string, folder: string): Promise<string> {
  const bin = new URL('bin/tsc', import.meta.resolve(`${compiler}/package.json`));
  const args = [fileURLToPath(bin), '-p', folder, '--pretty', 'false'];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => stdout.trim(),
    ({ stdout }: { stdout: string }) => stdout.trim(),
  );
}
