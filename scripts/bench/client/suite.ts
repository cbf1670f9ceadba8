import { join } from 'node:path';
import { build } from '../../build.ts';
import { chosen, type Options, type Outcome, type Suite } from '../suite.ts';
import { type Figures, missedBars } from './bars.ts';
import { behavioursOf } from './behaviour.ts';
import { compileHeyApi, generateHeyApi } from './hey-api.ts';
import { isOurs, OURS_ONE, PEERS, type Peer } from './peers.ts';
import { type Size, sizeOf } from './size.ts';
import { startsOf } from './start.ts';
import { tables } from './tables.ts';
import { typesOf, writeTypes } from './types.ts';

/** What a client weighs, does and refuses. */
export const client: Suite = {
  name: 'client',
  names: [...PEERS.map(({ name }) => name), 'size', 'start', 'behaviour', 'types'],
  run,
};

/** The parts, in the order in which they are shown. */
const PARTS: { name: string; measure: (peers: Peer[], options: Options) => Promise<Figures> }[] = [
  { name: 'size', measure: async (peers) => ({ sizes: await sizesOf(peers) }) },
  {
    name: 'start',
    measure: async (peers, { rounds, announce }) => ({
      starts: await startsOf(peers, rounds, announce),
    }),
  },
  {
    name: 'behaviour',
    measure: async (peers, { rounds, announce }) => ({
      behaviours: await behavioursOf(peers.filter(behavesByItself), rounds, announce),
    }),
  },
  {
    name: 'types',
    measure: async (peers, { rounds, folder, announce }) => {
      const names = peers.map(({ name }) => name);
      return { types: await typesOf(names, rounds, folder, announce) };
    },
  },
];

async function run(options: Options): Promise<Outcome> {
  const { only, folder, announce } = options;
  const peers = chosen(PEERS, only, ({ name }) => name);
  await build(process.stderr, `@winninghunter/${peers.some(isOurs) ? 'client' : 'openapi'}`);
  announce('Generating what the peers need');
  await writeTypes(folder);
  const heyApi = join(folder, 'hey-api');
  await generateHeyApi(heyApi);
  await compileHeyApi(heyApi);
  let figures: Figures = {};
  for (const { measure } of chosen(PARTS, only, ({ name }) => name)) {
    figures = { ...figures, ...(await measure(peers, options)) };
  }
  return { figures, text: tables(figures).join('\n'), complaints: missedBars(figures) };
}

async function sizesOf(peers: Peer[]): Promise<Size[]> {
  return Promise.all(peers.map(sizeOf));
}

/** The two entries of ours share what behaves. */
function behavesByItself({ name }: Peer): boolean {
  return name !== OURS_ONE;
}
