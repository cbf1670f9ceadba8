/** `npm run load`: a mock under load, with faults, until it is killed. */

import { build } from './build.ts';
import { misused, readFlags } from './flags.ts';
import { complaintsOf, textOf } from './load/report.ts';
import type { Progress } from './load/run.ts';

const HELP = `Usage: npm run load -- [options]

Starts a mock of its own with its state in a file, and has clients ask it for some minutes: cases
of the contract, valid and not, writes, faults that are ordered, abuse, bytes that are no HTTP,
slow clients, and clients that leave. Then kills it under load, and looks whether another one that
takes up from the same file knows every write that was acknowledged. On Linux alone.

Options:
  --minutes <number>  how long (default: 10)
  --clients <number>  how many ask at the same time (default: 16)
  --json              print figures as JSON
  -h, --help          show this text

Exit codes: 0 nothing went wrong, nothing was lost, and the memory did not grow; 1 something did,
2 the command line is wrong.
`;

const flags = readFlags(HELP, {
  minutes: { type: 'string', default: '10' },
  clients: { type: 'string', default: '16' },
  json: { type: 'boolean', default: false },
});
const minutes = Number(flags.minutes);
if (!(minutes > 0)) {
  misused(`--minutes is ${JSON.stringify(flags.minutes)}. Give a number above 0, such as 0.5.`);
}
const clients = Number(flags.clients);
if (!Number.isInteger(clients) || clients < 1) {
  misused(`--clients is ${JSON.stringify(flags.clients)}. Give a whole number from 1.`);
}

await build(process.stderr, '@winninghunter/conformance');
await build(process.stderr, '@winninghunter/mock');
// imported late, because a fresh clone has nothing to import before it is built
const { runLoad } = await import('./load/run.ts');
const outcome = await runLoad({ seconds: minutes * 60, clients, onProgress });
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
const complaints = complaintsOf(outcome);
process.stdout.write(
  flags.json
    ? `${JSON.stringify({ ...outcome, complaints }, null, 2)}\n`
    : `${textOf(outcome)}\n${(complaints.length > 0 ? complaints : ['Nothing is wrong.']).join('\n')}\n`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** On a terminal, in one line that is written over. */
function onProgress({ seconds, requests, rss }: Progress): void {
  if (!process.stderr.isTTY) return;
  const left = Math.max(0, minutes * 60 - seconds).toFixed(0);
  const memory = (rss / 1e6).toFixed(0);
  process.stderr.write(`\r\x1b[K${requests} requests, ${memory} MB, ${left} s to go`);
}
