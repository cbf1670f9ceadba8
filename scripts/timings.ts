/** `npm run timings`: what it takes to lint, bundle and generate the whole description. */

import { fileURLToPath } from 'node:url';
import { readFlags } from './flags.ts';
import { type Measure, measure } from './measure.ts';
import { table } from './table.ts';

const BOUND_CPU_SECONDS = 5;

const HELP = `Usage: npm run timings

Runs each step from the hand-written description to the client's types once, without any cache,
and prints its wall and processor time (user and system, all processes).

Options:
  -h, --help  show this text

Exit codes: 0 the steps took at most ${BOUND_CPU_SECONDS} s of processor time, 1 more, 2 the command line is wrong.
`;

/** In the order in which they need each other. */
const STEPS = [
  { name: 'lint', folder: 'spec', script: 'lint' },
  { name: 'bundle', folder: 'packages/openapi', script: 'bundle' },
  { name: 'generate descriptions and table', folder: 'packages/openapi', script: 'emit' },
  { name: 'generate types', folder: 'packages/client', script: 'generate' },
];

/** Lints the same once more, in other forms: shown, and not held to the bound. */
const AFTERWARDS = { name: 'lint what was built', folder: 'packages/openapi', script: 'lint' };

readFlags(HELP, {});

const steps: Measure[] = [];
for (const step of STEPS) {
  steps.push(await timed(step));
}
const sum: Measure = {
  wallSeconds: steps.reduce((seconds, each) => seconds + each.wallSeconds, 0),
  cpuSeconds: steps.reduce((seconds, each) => seconds + each.cpuSeconds, 0),
};
process.stdout.write(
  table([
    ['Step', 'wall, s', 'CPU, s'],
    ...STEPS.map(({ name }, index) => row(name, steps[index])),
    row(`sum (bound: ${BOUND_CPU_SECONDS} s of CPU)`, sum),
    row(AFTERWARDS.name, await timed(AFTERWARDS)),
  ]),
);
process.exitCode = sum.cpuSeconds > BOUND_CPU_SECONDS ? 1 : 0;

function timed({ folder, script }: (typeof STEPS)[number]): Promise<Measure> {
  const cwd = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  return measure([process.execPath, '--run', script], cwd);
}

function row(name: string, { wallSeconds, cpuSeconds } = sum): (string | number)[] {
  return [name, ...[wallSeconds, cpuSeconds].map((seconds) => Math.round(seconds * 100) / 100)];
}
