/** `npm start`: builds what has changed, starts the mock, and shows what to try. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import spinner from 'yocto-spinner';
import { firstRequests } from './first-requests.ts';

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});

await build();

// imported late, because a fresh clone has nothing to import before it is built
const { run, TEST_KEY } = await import('@winninghunter/mock');
await run(process.argv.slice(2), (url) => {
  console.log(`\n${styleText('bold', 'Try it, in another terminal:')}`);
  for (const { title, command } of firstRequests(url, TEST_KEY)) {
    console.log(`\n${styleText('dim', `# ${title}`)}\n${command}`);
  }
  console.log(`\nEvery request is listed here. ${styleText('bold', 'Ctrl-C')} stops the mock.\n`);
});

async function build(): Promise<void> {
  const progress = announce('Building what has changed');
  const started = performance.now();
  const { code, output } = await turbo('run', 'build', '--output-logs=errors-only');
  if (code !== 0) {
    progress.error('The build failed:');
    process.stderr.write(output);
    process.exit(1);
  }
  progress.success(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** A spinner on a terminal; plain lines elsewhere, where its colours would be noise. */
function announce(text: string): Pick<ReturnType<typeof spinner>, 'success' | 'error'> {
  if (process.stdout.isTTY) {
    return spinner({ text, stream: process.stdout }).start();
  }
  console.log(text);
  return { success: console.log, error: console.error } as ReturnType<typeof announce>;
}

function turbo(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = fileURLToPath(new URL('../node_modules/turbo/bin/turbo', import.meta.url));
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
