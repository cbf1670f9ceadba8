/** `npm start`: builds what has changed, starts the mock, and shows what to try. */

import { styleText } from 'node:util';
import { build } from './build.ts';
import { firstRequests } from './first-requests.ts';

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});

await build(process.stdout);

// imported late, because a fresh clone has nothing to import before it is built
const { run, TEST_KEY } = await import('@winninghunter/mock');
const args = process.argv.slice(2);
await run(args, {
  onListening,
  watch: async (watched) => (await import('./watch/watch.ts')).watch(watched),
});

function onListening(url: string): void {
  // programs read only what the mock says
  if (args.includes('--json')) return;
  console.log(styleText('bold', 'Try it, in another terminal:'));
  for (const { title, command } of firstRequests(url, TEST_KEY)) {
    console.log(`\n${styleText('dim', `# ${title}`)}\n${command}`);
  }
  console.log();
}
