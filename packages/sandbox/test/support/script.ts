import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A script with all that it imports in one text, without a Node API in it. */
export async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    alias: { '@winninghunter/sandbox': './src/index.ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs a script in a process of its own. */
export async function run(
  code: string,
  flags: string[] = [],
): Promise<{ output: string; errors: string }> {
  const child = spawn(process.execPath, [...flags, '--input-type=module']);
  child.stdin.end(code);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { output, errors };
}
