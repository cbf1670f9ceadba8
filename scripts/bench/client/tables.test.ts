import { expect, test } from 'vitest';
import type { Ending } from './behave-once.ts';
import { tables } from './tables.ts';

const counts = { requests: 1, refused: 0, keyed: 0 };
const ending = (outcome: Ending['outcome'], milliseconds: number) => ({
  ...counts,
  outcome,
  milliseconds,
});

test('shows what was measured, and leaves out what was not', () => {
  const sizes = [{ name: 'client', minified: 20_000, gzipped: 7_949 }];
  expect(tables({})).toEqual([]);
  expect(tables({ sizes })).toEqual([expect.stringMatching(/^client .* 7\.9 +7949 .* yes$/m)]);
});

test('says in words how a call ended, and gives no time to calls that failed', () => {
  const calm = {
    name: 'a',
    rate: ending('waiting', 3_000),
    rateInTime: ending('rejected', 4.4),
    fault: ending('rejected', 9),
    abort: ending('rejected', 1.2),
    burst: { ...counts, succeeded: 130, milliseconds: 8_100 },
  };
  const hasty = {
    name: 'b',
    rate: { ...ending('rejected', 1_451), requests: 3 },
    fault: { ...ending('rejected', 900), requests: 3, keyed: 3 },
    abort: ending('not aborted', 1),
    burst: { ...counts, refused: 70, succeeded: 60, milliseconds: 90 },
  };
  const stubborn = { ...calm, name: 'c', abort: ending('waiting', 6_000) };
  const silent = { ...calm, name: 'd', abort: undefined };
  const [text = ''] = tables({ behaviours: [calm, hasty, stubborn, silent] });
  expect(text.split('\n').slice(3).join('\n')).toMatchInlineSnapshot(`
    "a       waiting, sent once; in time: rejected after 4 ms, sent once  sent once                 1 ms                     0        130     8.10    1.012
    b       rejected after 1451 ms, sent 3 times                         sent 3 times, with a key  has none                70         60
    c       waiting, sent once; in time: rejected after 4 ms, sent once  sent once                 > 6000 ms                0        130     8.10    1.012
    d       waiting, sent once; in time: rejected after 4 ms, sent once  sent once                 takes no signal          0        130     8.10    1.012
    "
  `);
});
