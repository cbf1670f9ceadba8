/** `npm start`: builds what has changed, starts the mock and the docs, and shows what to try. */

import { styleText } from 'node:util';
import { build } from './build.ts';
import { firstRequests } from './first-requests.ts';

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});

await build(process.stdout);

// imported late, because a fresh clone has nothing to import before it is built
const { run, TEST_KEY } = await import('@winninghunter/mock');
const { readDocsPort, startDocs } = await import('./docs-server.ts');
const { port, others } = readDocsPort(process.argv.slice(2));
const docs = await startDocs(port);
let isListening = false;
await run(others, (url) => {
  isListening = true;
  // programs read only what the mock says
  if (others.includes('--json')) return;
  console.log(`${docs.line}\n`);
  console.log(styleText('bold', 'Try it, in another terminal:'));
  for (const { title, command } of firstRequests(url, TEST_KEY)) {
    console.log(`\n${styleText('dim', `# ${title}`)}\n${command}`);
  }
  console.log();
});
if (!isListening) await docs.close();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => docs.close());
