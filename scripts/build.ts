import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import spinner from 'yocto-spinner';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TURBO = fileURLToPath(new URL('../node_modules/turbo/bin/turbo', import.meta.url));

type Progress = Pick<ReturnType<typeof spinner>, 'success' | 'error'>;

/**
 * Builds what has changed of a package, and of what it is built from (default: of all packages).
 * Tells it on a stream, such as `process.stderr`. Ends the process with 1 if it fails.
 */
export async function build(stream: NodeJS.WriteStream, name?: string): Promise<void> {
  const progress = announce('Building what has changed', stream);
  const started = performance.now();
  const only = name === undefined ? [] : [`--filter=${name}...`];
  const { code, output } = await turbo('run', 'build', '--output-logs=errors-only', ...only);
  if (code !== 0) {
    progress.error('The build failed:');
    process.stderr.write(output);
    process.exit(1);
  }
  progress.success(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** A spinner on a terminal; plain lines elsewhere, where its colours would be noise. */
function announce(line: string, stream: NodeJS.WriteStream): Progress {
  if (stream.isTTY) {
    return spinner({ text: line, stream }).start();
  }
  const print = (each = '') => stream.write(`${each}\n`);
  print(line);
  return { success: print, error: print } as unknown as Progress;
}

async function turbo(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [TURBO, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [code, ...outputs] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    }),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, output: outputs.join('') };
}
