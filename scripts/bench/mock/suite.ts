import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../build.ts';
import type { Options, Outcome, Suite } from '../suite.ts';
import { compare } from './compare.ts';
import { described } from './descriptions.ts';
import { missedBars, missedGrowth, missedReload } from './figures.ts';
import { growOperations } from './grow-operations.ts';
import { growProducts } from './grow-products.ts';
import { ask } from './load.ts';
import { start } from './process.ts';
import { reload } from './reload.ts';
import { type Files, NO_FILES, OURS, SERVERS, type Server } from './servers.ts';
import { operationsText, productsText, reloadText, serversText } from './text.ts';

const OTHERS = ['operations', 'products', 'reload'];

/** Operations of descriptions. */
const USUAL = 147;
const FEW = 5;
const MANY = 400;

const BUSY =
  'Of ours, p99, start and reload are not judged: the machine was busy with something else when this began';

/** What it takes to answer a search of products. */
export const mock: Suite = {
  name: 'mock',
  names: [...SERVERS.map(({ name }) => name), ...OTHERS],
  run,
};

async function run(options: Options): Promise<Outcome> {
  const { only, folder } = options;
  const [load = 0] = loadavg();
  const isBusy = load > availableParallelism();
  const isAsked = (names: readonly string[]): boolean =>
    only.length === 0 || only.some((name) => names.includes(name));
  await build(process.stderr, '@winninghunter/mock');
  const page = await answerOfOurs();
  const filesOf = (operations: number): Promise<Files> => write(folder, operations, page);

  const servers = isAsked(SERVERS.map(({ name }) => name))
    ? await compare(options, await filesOf(USUAL))
    : [];
  const operations = isAsked(['operations'])
    ? await growOperations(options, await filesOf(FEW), await filesOf(MANY))
    : [];
  const products = isAsked(['products']) ? await growProducts(options) : [];
  const followed = isAsked(['reload']) ? await reload(options) : undefined;
  return {
    figures: { servers, operations, products, reload: followed },
    text: [
      ...(servers.length > 0 ? [serversText(servers)] : []),
      ...(isBusy ? [`${BUSY} (its load was ${load.toFixed(1)}).\n`] : []),
      ...(operations.length > 0 ? [operationsText(operations, FEW, MANY)] : []),
      ...(products.length > 0 ? [productsText(products)] : []),
      ...(followed ? [reloadText(followed)] : []),
    ].join('\n'),
    complaints: [
      ...missedBars(servers, isBusy),
      ...missedGrowth(operations, products),
      ...(followed ? missedReload(followed, isBusy) : []),
    ],
  };
}

/** So that every server sends as much. */
async function answerOfOurs(): Promise<string> {
  const [ours] = SERVERS.filter(({ name }) => name === OURS);
  using running = await start(ours as Server, NO_FILES);
  return await ask(running.port);
}

/** What servers answer from, with so many operations. */
async function write(folder: string, operations: number, page: string): Promise<Files> {
  const [body, strict, flat] = ['body', `strict-${operations}`, `flat-${operations}`].map((name) =>
    join(folder, `${name}.json`),
  ) as [string, string, string];
  await writeFile(body, page);
  for (const [file, name] of [
    [strict, 'openapi.strict.json'],
    [flat, 'openapi.json'],
  ] as const) {
    const path = fileURLToPath(import.meta.resolve(`@winninghunter/openapi/${name}`));
    const description = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(file, JSON.stringify(described(description, operations, JSON.parse(page))));
  }
  return { body, strict, flat };
}
