/** `npm run mistakes`: makes mistakes in a copy of the description and prints the share that lint catches. */

import { misused, readFlags } from './flags.ts';
import { kinds } from './mistakes/kinds.ts';
import { report, seedAll } from './mistakes/report.ts';

const HELP = `Usage: npm run mistakes -- [options]

Makes mistakes in a copy of the description, one at a time, as its authors might, and prints the
share that lint catches.

Options:
  --places <number>  how many times each kind of mistake is made, spread over the description (default: 2)
  --only <text>      only the kinds whose name contains this text
  -h, --help         show this text

Exit codes: 0 at least 98 % are caught, 1 fewer, 2 the command line is wrong.
`;

const { places, only } = readFlags(HELP, {
  places: { type: 'string', default: '2' },
  only: { type: 'string', default: '' },
});
if (!/^[1-9]\d*$/.test(places)) {
  misused(`--places is "${places}". Give a whole number of at least 1.`);
}
const chosen = kinds.filter(({ name }) => name.includes(only));
if (chosen.length === 0) {
  misused(`No kind of mistake contains "${only}". Leave --only out to see all.`);
}
const results = await seedAll(chosen, Number(places), showProgress);
process.stdout.write(report(results));
process.exitCode = results.share >= 0.98 ? 0 : 1;

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === all ? '\r\x1b[K' : `\r${done} of ${all}`);
}
