/** The check that is generated from the description: what it has to accept and to refuse, and what it costs. */

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ContractCase, contractCases, judge } from '@winninghunter/conformance';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { check, names, type Problem, routes } from '../src/generated/requests.js';
import { partsOf } from './support/parts.ts';

const byOperation = Map.groupBy(
  contractCases().filter(({ status }) => status !== 401),
  ({ operationId }) => operationId,
);

/** What the problems would be answered with. */
function answerTo(problems: readonly Problem[]) {
  const error = problems.map(({ message }) => message).join(' ');
  const parameters = problems.map(({ name }) => name);
  const body = problems.length > 0 ? { success: false, error, parameters } : {};
  return { status: problems.length > 0 ? 400 : 200, contentType: 'application/json', body };
}

/** What is wrong with the verdict on a case. */
function flawsOf(contractCase: ContractCase): string[] {
  const { problems } = check(contractCase.operationId, partsOf(contractCase.request));
  const answer = answerTo(problems);
  return answer.status === 200 && contractCase.status === 200 ? [] : judge(contractCase, answer);
}

describe('the contract', () => {
  test('has cases for every operation', () => {
    expect([...byOperation.keys()]).toEqual(routes.map(({ operationId }) => operationId));
  });

  test.each([...byOperation])('of %s is kept', (_, cases) => {
    expect(cases.flatMap(flawsOf)).toEqual([]);
    expect(cases.some(({ status }) => status === 200)).toBe(true);
  });

  test('knows every name of a documented request', () => {
    const accepted = [...byOperation.values()].flat().filter(({ status }) => status === 200);
    const unknown = accepted.flatMap((each) =>
      check(each.operationId, partsOf(each.request)).unknown.map((name) => `${each.name}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

test('what is sent is read as the handlers want it', () => {
  const query: [string, string][] = [
    ['country', 'US'],
    ['period', '30d'],
    ['min_revenue', '50000'],
    ['category_ids', '601450,849032'],
    ['limit', '5'],
  ];
  const input = {
    country: 'US',
    period: '30d',
    min_revenue: 50000,
    category_ids: ['601450', '849032'],
    limit: 5,
    page: 1,
    order: 'desc',
  };
  const ofNothing = { unknown: [], problems: [] };
  expect(check('exploreProducts', { path: {}, query })).toEqual({ input, ...ofNothing });
  for (const body of [
    { mediaType: 'application/json', value: { ...input } },
    { mediaType: 'application/x-www-form-urlencoded', value: query },
  ]) {
    const read = check('exploreProductsByBody', { path: {}, query: [], body });
    expect(read).toEqual({ input, ...ofNothing });
  }
});

test('the names of each operation are those that the check knows', () => {
  for (const { operationId } of routes) {
    const query = names(operationId).map((name): [string, string] => [name, '']);
    const { unknown } = check(operationId, { path: {}, query });
    const { media } = routes.find((each) => each.operationId === operationId) ?? { media: [] };
    if (media.length === 0) expect(unknown).toEqual([]);
  }
});

const MOST_BYTES = 25_000;

test('routes and checks are at most 25 kB to a browser, and make no code at run time', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/generated/requests.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const [bundle] = outputFiles;
  expect(bundle?.text).not.toMatch(/\beval\(|\bFunction\(|\brequire\(/);
  expect(gzipSync(bundle?.contents ?? '').length).toBeLessThanOrEqual(MOST_BYTES);
});
