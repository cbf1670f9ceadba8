/** `npm run bench`: what it takes to generate types, here and elsewhere. */

import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { DESCRIPTIONS, type Description, prepared } from './bench/descriptions.ts';
import { type Figures, figuresOf, missedBars } from './bench/figures.ts';
import { install } from './bench/install.ts';
import { LIMIT_SECONDS, outputOf, race } from './bench/race.ts';
import { faults } from './bench/sound.ts';
import { OURS, TOOLS, type Tool } from './bench/tools.ts';
import { build } from './build.ts';
import { misused, readFlags } from './flags.ts';
import { measure } from './measure.ts';
import { table } from './table.ts';
import { temporaryFolder } from './temporary.ts';

const HELP = `Usage: npm run bench -- [options]

Generates types for our description and for two large foreign ones, with our generator and with
others, in interleaved rounds of fresh processes. Checks that what ours writes compiles, and is the
same in two runs. The first run installs the others (some 600 MB, in scripts/bench alone).

Ours keeps compiled code from one run to the next, as in use: NODE_DISABLE_COMPILE_CACHE=1 shows
it without. Wall time depends on what else the machine does; processor time less so.

Options:
  --rounds <number>  how often each generator runs (default: 3)
  --only <names>     generators and descriptions to take, separated by commas (default: all)
  --json             print figures as JSON
  -h, --help         show this text

Exit codes: 0 ours is fast enough and sound, 1 it is not, or a generator failed, 2 the command line is wrong.
`;

type Entry = { description: Description; figures: Figures[] };

const flags = readFlags(HELP, {
  rounds: { type: 'string', default: '3' },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
});
const rounds = Number(flags.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  misused(`--rounds is ${JSON.stringify(flags.rounds)}. Give a whole number from 1.`);
}

const only = flags.only.split(',').filter((name) => name !== '');
const known = [...TOOLS.map(({ name }) => name), ...DESCRIPTIONS];
for (const name of only) {
  if (!known.includes(name)) {
    misused(`There is no "${name}" to take with --only. Use some of: ${known.join(', ')}.`);
  }
}
const runners = chosen(TOOLS, ({ name }) => name);

install();
await build(process.stderr, '@winninghunter/openapi');
using temporary = temporaryFolder('bench');
const folder = temporary.path;
try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const entries: Entry[] = [];
  const complaints: string[] = [];
  for (const name of chosen(DESCRIPTIONS, (each) => each)) {
    const description = await prepared(name, folder);
    const figures = figuresOf(await race(description, runners, rounds, folder, announce));
    entries.push({ description, figures });
    complaints.push(...missedBars(name, figures), ...(await unsound(description)));
  }
  const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  const about = { ...machine, node: process.version, rounds };
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ ...about, entries, complaints }, null, 2)}\n`
      : [
          `${about.processor}, ${about.cores} cores, Node ${about.node}; ${rounds} rounds\n`,
          ...entries.map(text),
          '\nWhat each writes\n',
          table([['generator', 'output'], ...runners.map(({ name, emits }) => [name, emits])]),
          '\n',
          ...(complaints.length > 0 ? complaints : ['All bars are kept.']).map(
            (line) => `${line}\n`,
          ),
        ].join(''),
  );
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

/** Those that `--only` names, or all if it names none of their kind. */
function chosen<T>(items: T[], nameOf: (item: T) => string): T[] {
  const named = items.filter((item) => only.includes(nameOf(item)));
  return named.length > 0 ? named : items;
}

/** Where our generator ran: whether it writes the same again, and whether that compiles. */
async function unsound(description: Description): Promise<string[]> {
  const ours = runners.find(({ name }) => name === OURS);
  if (ours === undefined) {
    return [];
  }
  announce(`${description.name}: checking what ${OURS} wrote`);
  const first = outputOf(ours, description, folder);
  const second: Tool = { ...ours, name: `${OURS}-again` };
  const [{ file }, again] = [description, outputOf(second, description, folder)];
  await measure([process.execPath, ...ours.command(file, again)], folder);
  const found = await faults(join(first, 'types.ts'), join(again, 'types.ts'));
  return found.map((fault) => `${description.name}: ${fault}`);
}

function text({ description: { name, operations, megabytes }, figures }: Entry): string {
  const title = `\n${name}: ${operations} operations, ${megabytes.toFixed(1)} MB\n`;
  const head = [
    'generator',
    'version',
    'wall, s',
    'least',
    '× raw',
    'CPU, s',
    'least',
    '× raw',
    'kB',
  ];
  const rows = figures.map(({ name, version, kilobytes, wall, cpu }) => [
    name,
    version,
    ...[wall, cpu].flatMap((spread) =>
      spread === undefined
        ? [`> ${LIMIT_SECONDS}`, '', '']
        : [spread.median, spread.minimum, spread.ratio].map((each) => each?.toFixed(2) ?? ''),
    ),
    kilobytes || '',
  ]);
  return title + table([head, ...rows]);
}

function announce(line: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`${line}\n`);
  }
}
