import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../build.ts';
import { ours } from '../folder.ts';
import { install } from '../install.ts';
import { chosen, type Options, type Outcome, type Suite } from '../suite.ts';
import { type Figures, figuresOf, missedBars } from './figures.ts';
import { FOLDER } from './folder.ts';
import { grown, manyOf, operationsIn } from './growth.ts';
import { operationOf } from './operation.ts';
import { buildAll, type Run, visitAll } from './rounds.ts';
import { type Input, SITES } from './sites.ts';
import { tables } from './tables.ts';

/** What it takes to make and to read documentation. */
export const docs: Suite = {
  name: 'docs',
  names: [...SITES.map(({ name }) => name), 'pages', 'builds', 'growth'],
  run,
};

async function run({ rounds, only, folder, announce }: Options): Promise<Outcome> {
  install(FOLDER, 'some 900 MB');
  await build(process.stderr, '@winninghunter/docs');
  const parts = chosen(['pages', 'builds', 'growth'], only, (name) => name);
  const input: Input = {
    flat: join(ours('openapi'), 'dist/openapi.json'),
    strict: join(ours('openapi'), 'dist/openapi.strict.json'),
  };
  const operation = await operationOf(input.flat);
  const runs = chosen(SITES, only, ({ name }) => name).map((site): Run => ({ site, builds: [] }));
  const folderOf = ({ name }: { name: string }): string => join(folder, name);
  await buildAll(runs, input, parts.includes('builds') ? rounds : 1, folderOf, announce);
  if (parts.includes('pages')) await visitAll(runs, operation, rounds, announce);
  const figures: Figures[] = runs.map(figuresOf);
  if (parts.includes('growth')) await grow(runs, figures, input, folder, announce);
  const [operations, parameters] = [await operationsIn(input.flat), operation.parameters.length];
  return {
    figures: { operations, parameters, sites: figures },
    text: tables(figures, operations, parameters).join('\n'),
    complaints: missedBars(figures, parameters),
  };
}

/** Adds to the figures of each site whose work grows what many operations take. */
async function grow(
  runs: Run[],
  figures: Figures[],
  input: Input,
  folder: string,
  announce: (line: string) => void,
): Promise<void> {
  const inputs = join(folder, 'many');
  await mkdir(inputs);
  const many = await manyOf(input, inputs);
  for (const [index, { site }] of runs.entries()) {
    const entry = figures[index];
    if (site.grows && entry !== undefined) {
      announce(`docs, many operations: ${site.name}`);
      entry.growth = await grown(site, many, join(folder, `many-${site.name}`));
    }
  }
}
