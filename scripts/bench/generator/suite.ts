import { join } from 'node:path';
import { build } from '../../build.ts';
import { measure } from '../../measure.ts';
import { table } from '../../table.ts';
import { chosen, type Options, type Outcome, type Suite } from '../suite.ts';
import { DESCRIPTIONS, type Description, prepared } from './descriptions.ts';
import { type Figures, figuresOf, missedBars } from './figures.ts';
import { LIMIT_SECONDS, outputOf, race } from './race.ts';
import { faults } from './sound.ts';
import { OURS, TOOLS, type Tool } from './tools.ts';

/** What it takes to generate types. */
export const generator: Suite = {
  name: 'generator',
  names: [...TOOLS.map(({ name }) => name), ...DESCRIPTIONS],
  run,
};

type Entry = { description: Description; figures: Figures[] };

async function run({ rounds, only, folder, announce }: Options): Promise<Outcome> {
  await build(process.stderr, '@winninghunter/openapi');
  const tools = chosen(TOOLS, only, ({ name }) => name);
  const entries: Entry[] = [];
  const complaints: string[] = [];
  for (const name of chosen(DESCRIPTIONS, only, (each) => each)) {
    const description = await prepared(name, folder);
    const figures = figuresOf(await race(description, tools, rounds, folder, announce));
    entries.push({ description, figures });
    complaints.push(...missedBars(name, figures));
    const ours = tools.find(({ name }) => name === OURS);
    if (ours !== undefined) {
      announce(`${name}: checking what ${OURS} wrote`);
      complaints.push(...(await unsound(ours, description, folder)));
    }
  }
  const written = table([
    ['generator', 'output'],
    ...tools.map(({ name, emits }) => [name, emits]),
  ]);
  return {
    figures: { entries },
    text: [...entries.map(text), `What each writes\n${written}`].join('\n'),
    complaints,
  };
}

/** Where our generator ran: whether it writes the same again, and whether that compiles. */
async function unsound(ours: Tool, description: Description, folder: string): Promise<string[]> {
  const first = outputOf(ours, description, folder);
  const second: Tool = { ...ours, name: `${OURS}-again` };
  const [{ file }, again] = [description, outputOf(second, description, folder)];
  await measure([process.execPath, ...ours.command(file, again)], folder);
  const found = await faults(join(first, 'types.ts'), join(again, 'types.ts'));
  return found.map((fault) => `${description.name}: ${fault}`);
}

function text({ description: { name, operations, megabytes }, figures }: Entry): string {
  const title = `${name}: ${operations} operations, ${megabytes.toFixed(1)} MB\n`;
  const times = ['least', '× raw'];
  const head = ['generator', 'version', 'wall, s', ...times, 'CPU, s', ...times, 'kB'];
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
