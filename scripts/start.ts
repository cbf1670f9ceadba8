/** `npm start`: builds what has changed, starts the mock and the docs, and shows what to try. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { build } from './build.ts';
import { firstRequests } from './first-requests.ts';
import type { StartArguments } from './start-arguments.ts';

const READER = fileURLToPath(new URL('read-start-arguments.ts', import.meta.url));

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});

const { docsPort, mock } = readOrExit();
await build(process.stdout);

// imported late, because a fresh clone has nothing to import before it is built
const { run, TEST_KEY } = await import('@winninghunter/mock');
const { startDocs } = await import('./docs-server.ts');
const docs = await startDocs(docsPort);
let isListening = false;
await run(mock, {
  onListening,
  watch: async (watched) => (await import('./watch/watch.ts')).watch(watched),
});
if (!isListening) await docs.close();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => docs.close());

/** Read by a process that takes the sources of packages, in place of what is not built yet. */
function readOrExit(): StartArguments {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=@winninghunter/source', READER, ...process.argv.slice(2)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(stdout);
}

function onListening(url: string): void {
  isListening = true;
  // programs read only what the mock says
  if (mock.includes('--json')) return;
  console.log(`${docs.line}\n`);
  console.log(styleText('bold', 'Try it, in another terminal:'));
  for (const { title, command } of firstRequests(url, TEST_KEY)) {
    console.log(`\n${styleText('dim', `# ${title}`)}\n${command}`);
  }
  console.log();
}
