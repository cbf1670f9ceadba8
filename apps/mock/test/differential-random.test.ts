/** Prism and the sandbox accept the same of what nobody thought of. */

import { randomInt } from 'node:crypto';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type { IHttpOperation } from '@stoplight/types';
import { type OperationId, operations as table } from '@winninghunter/openapi';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prismFaults } from './known-differences.ts';
import { type Compare, createCompare, DESCRIPTION } from './support/compare.ts';
import { edgeWiresOf } from './support/edge-wires.ts';
import { wiresOf } from './support/random-wires.ts';
import { requestOf, type Wire } from './support/wire.ts';

const FIXED_SEED = 20261126;
const RUNS_EACH = 140;
const FRESH_RUNS_EACH = 7;
/** Set it to repeat what a run has printed. */
const FRESH_SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? randomInt(2 ** 31));

const LEAST_REQUESTS = 20_000;

const operations = await getHttpOperationsFromSpec(DESCRIPTION);
const ids = Object.keys(table) as OperationId[];
/** How many requests came to what. */
const tally = new Map<string, number>();
let compare: Compare;

beforeAll(async () => {
  compare = await createCompare();
});

afterAll(() => {
  const counts = [...tally].map(([what, count]) => `${what}: ${count}`);
  console.log(
    `Random requests, the fresh ones by DIFFERENTIAL_SEED=${FRESH_SEED}. ${counts.join(', ')}`,
  );
});

describe.each(ids)('%s', (id) => {
  const operation = operationOf(id);

  test('is asked at the edges of what it takes', async () => {
    const flaws: string[] = [];
    for (const wire of edgeWiresOf(operation)) {
      const own = await flawsOf(id, wire);
      flaws.push(...own.map((flaw) => `${JSON.stringify(wire)} ${flaw}`));
    }
    expect(flaws).toEqual([]);
  });

  test.each([
    ['as ever', FIXED_SEED, RUNS_EACH],
    ['anew', FRESH_SEED, FRESH_RUNS_EACH],
  ])('is asked at random, %s', async (_, seed, numRuns) => {
    await fc.assert(
      fc.asyncProperty(wiresOf(operation), async (wire) => {
        expect(await flawsOf(id, wire)).toEqual([]);
      }),
      { seed: seed + ids.indexOf(id), numRuns },
    );
  });
});

test('the fixed seeds alone give enough requests, of which many are accepted', () => {
  expect(ids.length * RUNS_EACH).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  expect(tally.get('accepted')).toBeGreaterThan(LEAST_REQUESTS / 4);
  expect(tally.get('refused')).toBeGreaterThan(LEAST_REQUESTS / 4);
});

function operationOf(id: OperationId): IHttpOperation {
  const { method, path } = table[id];
  const found = operations.find((each) => each.method === method && each.path === path);
  if (found === undefined) throw new Error(`Prism does not know ${method} ${path}.`);
  return found;
}

/** What is wrong with how the two answer, but for what is known of Prism. */
async function flawsOf(id: OperationId, wire: Wire): Promise<string[]> {
  const { prism, sandbox, status, flaws } = await compare(id, () => requestOf(wire));
  if (prism === sandbox) {
    count(sandbox === 'accepted' && status !== 200 ? 'accepted, but not to be had' : sandbox);
    return [...flaws];
  }
  const known = prismFaults.find(
    (each) => each.prism === prism && each.isMetBy(wire, operationOf(id)),
  );
  if (known) count(`Prism ${known.fault}`);
  return known ? [...flaws] : [`is ${prism} by Prism and ${sandbox} by the sandbox`, ...flaws];
}

function count(what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
