// The commands of the guides do what the guides say.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackage } from '@winninghunter/debian';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';
import { shell, startMock } from './mock.ts';

/** Commands that install, build or set something; each line of a block begins with one of them. */
const NOT_RUN = [
  'npm install ',
  'npm ci && npm start',
  'npm start -- ',
  'npm run diff ',
  'npx tsc ',
  'export ',
];

/** Where not all is well, as the guide says; a request each. */
const STATUSES: Record<string, number[]> = {
  'guides/errors.md, sh 1': [401],
  'guides/mock.md, sh 3': [500, 429, 200],
  'guides/rate-limits.md, sh 1': [429],
};

/** The length of a key, which asks nobody. */
const COUNTS_A_KEY = 'guides/troubleshooting.md, sh 1';

const blocks = blocksIn(guidesIn(ENGLISH), 'sh');
const run = blocks.filter(({ text }) => !text.split('\n').every(isNotRun));
const requests = run.filter(({ title }) => title !== COUNTS_A_KEY);

let home: string;

beforeAll(async () => {
  await installDebianPackage('curl', 'some 1 MB');
  home = await mkdtemp(join(tmpdir(), 'shell-'));
}, 300_000);

afterAll(() => rm(home, { recursive: true }));

test('a block is run, or all of it is of the few kinds that are not', () => {
  expect(run.filter(({ text }) => text.split('\n').some(isNotRun))).toEqual([]);
  expect(requests.filter(({ text }) => !text.includes('curl '))).toEqual([]);
  expect(requests.length).toBeGreaterThan(15);
});

test('each of the kinds that are not run is still there', () => {
  const lines = blocks.flatMap(({ text }) => text.split('\n'));
  expect(NOT_RUN.filter((start) => !lines.some((line) => line.startsWith(start)))).toEqual([]);
  const titles = run.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining([COUNTS_A_KEY, ...Object.keys(STATUSES)]));
});

test.each(requests)(
  '$title is answered as it says',
  { timeout: 90_000 },
  async ({ title, text, next }) => {
    await using mock = await startMock();
    const before = await stateOf(mock.url);
    const { stdout, stderr } = await shell(text, mock.url, home);
    expect(stderr).toBe('');
    // the first asks for the state
    const statuses = mock.exchanges.slice(1).map(({ status }) => status);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses).toEqual(STATUSES[title] ?? statuses.map(() => 200));
    if (next?.type === 'code' && next.lang === 'json') {
      expect(shapeOf(bodyOf(stdout))).toEqual(shapeOf(JSON.parse(next.value)));
    }
    if (text.includes('/__sandbox__/')) expect(await stateOf(mock.url)).toEqual(before);
  },
);

test('the length of a key is the one that is said below', async () => {
  const block = run.find(({ title }) => title === COUNTS_A_KEY);
  const { stdout } = await shell(block?.text ?? '', '', home);
  expect(JSON.stringify(block?.next)).toContain(`A key has ${stdout.trim()} characters.`);
});

function isNotRun(line: string): boolean {
  return NOT_RUN.some((start) => `${line} `.startsWith(start));
}

/** All but the time, which passes. */
async function stateOf(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/__sandbox__`);
  return { ...((await response.json()) as object), now: '' };
}

/** What curl printed, without the headers of `-i`. */
function bodyOf(output: string): unknown {
  return JSON.parse(output.split('\r\n\r\n').at(-1) ?? '');
}

/** The names in a value, with their types. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}
