/** `npm run mistakes`: makes mistakes in a copy of the description and prints the share that lint catches. */

import { parseArgs } from 'node:util';
import { kinds } from './kinds.ts';
import { report, seedAll } from './report.ts';

const HELP = `Usage: npm run mistakes -- [options]

Makes mistakes in a copy of the description, one at a time, as its authors might, and prints the
share that lint catches.

Options:
  --places <number>  how many times each kind of mistake is made, spread over the description (default: 2)
  --only <text>      only the kinds whose name contains this text
  -h, --help         show this text

Exit codes: 0 at least 98 % are caught, 1 fewer, 2 the command line is wrong.
`;

const { places, only, help } = readArguments();
if (help) {
  process.stdout.write(HELP);
} else {
  const chosen = kinds.filter(({ name }) => name.includes(only));
  if (chosen.length === 0)
    fail(`No kind of mistake contains "${only}". Leave --only out to see all.`);
  const results = await seedAll(chosen, places, showProgress);
  process.stdout.write(report(results));
  process.exitCode = results.share >= 0.98 ? 0 : 1;
}

function readArguments(): { places: number; only: string; help: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        places: { type: 'string', default: '2' },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!/^[1-9]\d*$/.test(values.places)) {
      fail(`--places is "${values.places}". Give a whole number of at least 1.`);
    }
    return { ...values, places: Number(values.places) };
  } catch (error) {
    return fail(`${(error as Error).message.split(/\.? To specify|\n/)[0]}. See --help.`);
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === all ? '\r\x1b[K' : `\r${done} of ${all}`);
}
