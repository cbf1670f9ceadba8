import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measure } from '../../measure.ts';
import { installed, ours } from '../folder.ts';
import { median } from '../median.ts';
import { rotated } from '../rotated.ts';
import { type Compiled, compile } from './compile.ts';
import { type Call, LIBRARIES, type Library, OUR_TYPES } from './libraries.ts';
import { BRAND_ADS, EXPLORE, TIKTOK_AD, TWENTY } from './operations.ts';

/** What the types of a client cost and refuse. */
export type Types = {
  name: string;
  /** Instantiations a call: of the same operation twenty times, and of twenty operations. */
  same: number;
  each: number;
  /** Instantiations for one mistyped URL or method. */
  mistyped: number;
  /** Seconds to check twenty operations, the median. */
  checkSeconds: number;
  /** Whether an unknown name beside known ones does not compile, by where it stands. */
  refusesUnknown: { query: boolean; path: boolean; options: boolean };
  /**
   * Whether what this operation does not take does not compile, be it a name of another or two that
   * exclude each other, and whether each message says what to do.
   */
  refusesMix: 'no' | 'yes' | 'with a sentence';
};

const CALLS = 20;

/** Files to compile for one client, as lists of calls. */
const SAME: Call[] = Array.from({ length: CALLS }, (_, index) => ({
  operation: EXPLORE,
  query: `country: 'US', period: '30d', min_revenue: ${index}, limit: 20`,
}));
const MISTYPED: Call[] = [
  {
    operation: {
      path: EXPLORE.path.slice(0, -1),
      operationId: EXPLORE.operationId.slice(0, -1),
      method: EXPLORE.method.slice(0, -1),
    },
    query: `country: 'US', period: '30d', limit: 20`,
  },
];
/** What must compile, so that it is for its addition that the wrong call after it does not. */
const RIGHT = {
  query: { operation: EXPLORE, query: `country: 'US', period: '30d'` },
  path: { operation: TIKTOK_AD, path: `id: '1'` },
  options: { operation: EXPLORE, query: `country: 'US'`, options: 'headers: {}' },
  foreign: { operation: EXPLORE, query: `country: 'US', period: '30d'` },
  exclusive: { operation: BRAND_ADS, query: `id: '1', date_range: '7d'` },
} satisfies Record<string, Call>;
const WRONG: Record<keyof typeof RIGHT, Call> = {
  query: { ...RIGHT.query, query: `${RIGHT.query.query}, bogus: 1` },
  path: { ...RIGHT.path, path: `${RIGHT.path.path}, bogus: '2'` },
  options: { ...RIGHT.options, options: `${RIGHT.options.options}, bogus: true` },
  foreign: { ...RIGHT.foreign, query: `${RIGHT.foreign.query}, start_date: '2026-01-01'` },
  exclusive: { ...RIGHT.exclusive, query: `${RIGHT.exclusive.query}, date_from: '2026-01-01'` },
};

/** A text in quotes of at least six words. */
const SENTENCE = /"[^"\s]+(?: [^"\s]+){5,}"/;

/** Writes the types of our description that the clients need: those of openapi-fetch by our own generator. */
export async function writeTypes(folder: string): Promise<void> {
  const [cli, input] = [
    join(ours('codegen'), 'src/cli.ts'),
    join(ours('openapi'), 'dist/openapi.strict.json'),
  ];
  await measure([process.execPath, cli, 'types', input, join(folder, 'types.ts')], folder);
}

/** Compiles the same calls with each client, each round beginning with another. */
export async function typesOf(
  names: string[],
  rounds: number,
  folder: string,
  announce: (line: string) => void,
): Promise<Types[]> {
  const runs = LIBRARIES.filter(({ name }) => names.includes(name)).map((library) => ({
    library,
    seconds: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { library, seconds } of rotated(runs, round)) {
      announce(`types, round ${round + 1} of ${rounds}: ${library.name}`);
      seconds.push((await sound(library, 'each', TWENTY, folder)).checkSeconds);
    }
  }
  const types: Types[] = [];
  for (const { library, seconds } of runs) {
    const found = { ...(await costs(library, folder)), ...(await refusals(library, folder)) };
    types.push({ ...found, checkSeconds: median(seconds) });
  }
  return types;
}

async function costs(
  library: Library,
  folder: string,
): Promise<Pick<Types, 'name' | 'same' | 'each' | 'mistyped'>> {
  const { instantiations: none } = await sound(library, 'none', [], folder);
  const { instantiations: same } = await sound(library, 'same', SAME, folder);
  const { instantiations: each } = await sound(library, 'each', TWENTY, folder);
  const { instantiations: mistyped } = await compiled(library, 'mistyped', MISTYPED, folder);
  return {
    name: library.name,
    same: Math.round((same - none) / SAME.length),
    each: Math.round((each - none) / TWENTY.length),
    mistyped: mistyped - none,
  };
}

async function refusals(
  library: Library,
  folder: string,
): Promise<Pick<Types, 'refusesUnknown' | 'refusesMix'>> {
  await sound(library, 'right', Object.values(RIGHT), folder);
  const { errors } = await compiled(library, 'wrong', Object.values(WRONG), folder);
  const first = library.head.split('\n').length + 1;
  const errorOf = (name: keyof typeof WRONG): string =>
    errors.get(first + Object.keys(WRONG).indexOf(name)) ?? '';
  const mixes = [errorOf('foreign'), errorOf('exclusive')];
  return {
    refusesUnknown: {
      query: errorOf('query') !== '',
      path: errorOf('path') !== '',
      options: errorOf('options') !== '',
    },
    refusesMix: refusalOf(mixes),
  };
}

function refusalOf(errors: string[]): Types['refusesMix'] {
  if (errors.includes('')) {
    return 'no';
  }
  return errors.every((error) => SENTENCE.test(error)) ? 'with a sentence' : 'yes';
}

/** As `compiled`, of calls that are right. */
async function sound(
  library: Library,
  name: string,
  calls: Call[],
  folder: string,
): Promise<Compiled> {
  const found = await compiled(library, name, calls, folder);
  if (found.errors.size > 0) {
    const errors = [...found.errors].map(([line, text]) => `line ${line}: ${text}`);
    throw new Error(`Calls of ${library.name} do not compile:\n${errors.join('\n')}`);
  }
  return found;
}

async function compiled(
  library: Library,
  name: string,
  calls: Call[],
  folder: string,
): Promise<Compiled> {
  const file = `${LIBRARIES.indexOf(library)}-${name}.ts`;
  const lines = [library.head, ...calls.map(library.call), 'export {};'];
  await writeFile(join(folder, file), lines.join('\n'));
  return compile(folder, file, {
    ...OUR_TYPES,
    'openapi-fetch': [installed('openapi-fetch/dist/index.d.mts')],
  });
}
