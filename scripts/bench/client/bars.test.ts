import { expect, test } from 'vitest';
import { type Figures, missedBars } from './bars.ts';
import type { Ending } from './behave-once.ts';
import { IDEAL_MS } from './behaviour.ts';

const counts = { requests: 1, refused: 0, keyed: 0 };
const ending = (outcome: Ending['outcome'], milliseconds: number) => ({
  ...counts,
  outcome,
  milliseconds,
});

const good: Required<Figures> = {
  sizes: [
    { name: 'client', minified: 20_000, gzipped: 8_000 },
    { name: 'client/core', minified: 15_000, gzipped: 6_000 },
  ],
  starts: [
    {
      name: 'client',
      import: { median: 2, minimum: 1 },
      ready: { median: 3, minimum: 2 },
    },
  ],
  behaviours: [
    {
      name: 'client',
      rate: ending('waiting', 3_000),
      rateInTime: { ...ending('rejected', 20), retryAfterMs: 120_000 },
      fault: ending('rejected', 5),
      abort: ending('rejected', 20),
      burst: {
        ...counts,
        requests: 131,
        refused: 1,
        succeeded: 130,
        milliseconds: IDEAL_MS * 1.05,
      },
    },
  ],
  types: [
    {
      name: 'client',
      same: 1,
      each: 500,
      mistyped: 5,
      checkSeconds: 1,
      refusesUnknown: { query: true, path: true, options: true },
      refusesMix: 'with a sentence',
    },
  ],
};
const [behaviour] = good.behaviours;
const [type] = good.types;
if (behaviour === undefined || type === undefined) {
  throw new Error('The figures above are empty.');
}

test('finds nothing in figures that are just good enough, or were not asked for', () => {
  expect(missedBars(good)).toEqual([]);
  expect(missedBars({})).toEqual([]);
});

test('judges ours and no others', () => {
  const sizes = [{ name: 'ky', minified: 1e6, gzipped: 1e6 }];
  expect(missedBars({ sizes })).toEqual([]);
});

test.each<[Figures, string[]]>([
  [
    { sizes: [{ name: 'client/core', minified: 15_000, gzipped: 6_001 }] },
    ['client/core is 6001 bytes of gzip; 6000 are allowed.'],
  ],
  [
    {
      starts: [
        {
          name: 'client',
          import: { median: 2, minimum: 1 },
          ready: { median: 3.1, minimum: 2 },
        },
      ],
    },
    ['client takes 3.1 ms from import to client; 3 are allowed.'],
  ],
  [
    { behaviours: [{ ...behaviour, rate: { ...ending('rejected', 5), requests: 3 } }] },
    ['client does not wait as long as a 429 asks (rejected, 3 requests).'],
  ],
  [
    { behaviours: [{ ...behaviour, rateInTime: { ...ending('waiting', 3_000), requests: 2 } }] },
    [
      'client is waiting 3000 ms after a 429 that asks for longer than the deadline; rejected in 20 ms is allowed.',
      'client says undefined as retryAfterMs after a 429 that asks for 120,000, and 2 requests.',
    ],
  ],
  [
    { behaviours: [{ ...behaviour, fault: { ...ending('rejected', 900), requests: 2 } }] },
    ['client sends an unsafe POST 2 times after a 500; once is allowed.'],
  ],
  [
    { behaviours: [{ ...behaviour, abort: ending('rejected', 21) }] },
    ['client is rejected 21 ms after it was aborted in back-off; rejected in 20 ms is allowed.'],
  ],
  [
    { behaviours: [{ ...behaviour, abort: ending('not aborted', 1) }] },
    ['client is not aborted 1 ms after it was aborted in back-off; rejected in 20 ms is allowed.'],
  ],
  [
    {
      behaviours: [
        {
          ...behaviour,
          burst: { ...counts, refused: 2, succeeded: 129, milliseconds: IDEAL_MS * 1.06 },
        },
      ],
    },
    [
      'client has 2 of 130 parallel calls refused by the server; 1 % is allowed.',
      'client fails 1 of 130 calls.',
      'client takes 1.060 × the ideal time for 130 parallel calls; 1.05 is allowed.',
    ],
  ],
  [
    {
      types: [
        {
          ...type,
          same: 501,
          refusesUnknown: { query: true, path: true, options: false },
          refusesMix: 'yes',
        },
      ],
    },
    [
      'client costs 501 instantiations a call; 500 are allowed.',
      'client accepts an unknown name among options.',
      'client does not say what to do instead of mixing windows.',
    ],
  ],
])('says what is missed: %#', (figures, sentences) => {
  expect(missedBars(figures)).toEqual(sentences);
});
