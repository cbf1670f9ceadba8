/** `npm run bench`: ours beside others, in one run. */

import { mkdir } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { client } from './bench/client/suite.ts';
import { docs } from './bench/docs/suite.ts';
import { generator } from './bench/generator/suite.ts';
import { install } from './bench/install.ts';
import { mock } from './bench/mock/suite.ts';
import type { Outcome, Suite } from './bench/suite.ts';
import { misused, oneOf, readFlags } from './flags.ts';
import { temporaryFolder } from './temporary.ts';

const HELP = `Usage: npm run bench -- [options]

Measures ours beside others, in interleaved rounds of fresh processes. The first run installs the
others (some 1 GB in scripts/bench alone, for the docs some 900 MB more).

Suites:
  generator  Generates types for our description and for two large foreign ones. Checks that what
             ours writes compiles, and is the same in two runs.
  client     Size of one call, time to load, behaviour against a scripted server on 127.0.0.1, and
             what the types of a call cost and refuse. Some four minutes.
  mock       A search of products, by the sandbox, by a bare server and by other mocks: processor
             time, requests a second, the slowest of a hundred, start and memory; how the cost
             grows with operations and products; how soon a change of the description is followed.
             On Linux alone. Some nine minutes.
  docs       Sites made of our description, by ours and by others: what the page of one operation
             weighs, when it can be read on a desktop and on a slow phone, what axe says, what is left
             without JavaScript, and what it takes to make them, also of 1,000 operations. Needs
             Chromium. Some six minutes, and two more a round.

Our generator keeps compiled code from one run to the next, as in use: NODE_DISABLE_COMPILE_CACHE=1
shows it without. Wall time depends on what else the machine does; processor time less so.

Options:
  --suite <name>     generator, client, mock, docs or all (default: all, or those that
                     --only speaks of)
  --rounds <number>  how often each is measured (default: 3)
  --only <names>     what to take, separated by commas (default: everything);
                     generator: generators and descriptions; client: clients and
                     parts; mock: servers, operations, products and reload; docs: sites,
                     pages, builds and growth
  --json             print figures as JSON
  -h, --help         show this text

Exit codes: 0 ours keeps every bar, 1 it does not, or something failed, 2 the command line is wrong.
`;

const SUITES = [generator, client, mock, docs];

const flags = readFlags(HELP, {
  suite: { type: 'string', default: 'all' },
  rounds: { type: 'string', default: '3' },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
});
const rounds = Number(flags.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  misused(`--rounds is ${JSON.stringify(flags.rounds)}. Give a whole number from 1.`);
}
const suite = oneOf('--suite', flags.suite, ['generator', 'client', 'mock', 'docs', 'all']);
const only = flags.only.split(',').filter((name) => name !== '');
const suites = suitesFor(only);

// the docs install what they are compared with themselves
if (suites.some((each) => each !== docs)) install();
using temporary = temporaryFolder('bench');
try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const outcomes: [string, Outcome][] = [];
  for (const { name, run: runSuite } of suites) {
    const folder = join(temporary.path, name);
    await mkdir(folder);
    outcomes.push([name, await runSuite({ rounds, only, folder, announce })]);
  }
  const complaints = outcomes.flatMap(([, outcome]) => outcome.complaints);
  const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  const about = { ...machine, node: process.version, rounds };
  const figures = Object.fromEntries(outcomes.map(([name, outcome]) => [name, outcome.figures]));
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ ...about, ...figures, complaints }, null, 2)}\n`
      : [
          `${about.processor}, ${about.cores} cores, Node ${about.node}; ${rounds} rounds\n`,
          ...outcomes.map(([, outcome]) => outcome.text),
          `${(complaints.length > 0 ? complaints : ['All bars are kept.']).join('\n')}\n`,
        ].join('\n'),
  );
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

/** The suites that are asked for, by name or by what they know. Ends the process if none knows it. */
function suitesFor(names: string[]): Suite[] {
  const asked = SUITES.filter(({ name }) => suite === 'all' || suite === name);
  const known = asked.flatMap((each) => each.names);
  for (const name of names) {
    if (!known.includes(name)) {
      misused(`There is no "${name}" to take with --only. Use some of: ${known.join(', ')}.`);
    }
  }
  const meant = asked.filter((each) => names.some((name) => each.names.includes(name)));
  return meant.length > 0 ? meant : asked;
}

function announce(line: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`${line}\n`);
  }
}
