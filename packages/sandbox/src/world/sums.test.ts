import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGround, DAYS } from './ground.ts';
import { hash } from './random.ts';
import { createLedger, type Ledger } from './sums.ts';
import type { Window } from './world.ts';

const ground = createGround({ seed: 1, now: Date.parse('2026-03-31T12:00:00Z'), scale: 10 });
const SIZE = 3;

function valueOn(index: number, day: number): number {
  return hash(index, day) % 1000;
}

/** A ledger of three things, and how many days it has written. */
function counted(): { readonly ledger: Ledger; days(): number } {
  let written = 0;
  const ledger = createLedger(ground, SIZE, (index, { from, to }, into) => {
    written += to - from + 1;
    for (let day = from; day <= to; day++) {
      into.revenueCents[day - from] = valueOn(index, day) * 99;
      into.sales[day - from] = valueOn(index, day);
      into.visits[day - from] = valueOn(index, day) * 7;
    }
  });
  return { ledger, days: () => written };
}

function slowSum(index: number, { from, to }: Window): number {
  let sum = 0;
  for (let day = Math.max(from, ground.firstDay); day <= Math.min(to, ground.today); day++) {
    sum += valueOn(index, day);
  }
  return sum;
}

const anyDay = fc.integer({ min: ground.firstDay - 50, max: ground.today + 50 });

test('sums are those of the days, whatever the window', () => {
  const { ledger } = counted();
  fc.assert(
    fc.property(fc.nat(SIZE - 1), anyDay, anyDay, (index, from, to) => {
      const sales = slowSum(index, { from, to });
      expect(ledger.sums(index, { from, to })).toEqual({
        revenueCents: sales * 99,
        sales,
        visits: sales * 7,
      });
      expect(ledger.columns({ from, to }).sales[index]).toBe(sales);
      const series = ledger.series(index, { from, to }).sales;
      expect(series.reduce((sum, value) => sum + value, 0)).toBe(sales);
    }),
  );
});

test('a short window costs its own days, and no others', () => {
  const { ledger, days } = counted();
  ledger.columns({ from: ground.today - 29, to: ground.today });
  expect(days()).toBe(30 * SIZE);
});

test('a long window costs few days once the thing is known', () => {
  const { ledger, days } = counted();
  ledger.sums(1, ground.allDays);
  expect(days()).toBe(DAYS);
  ledger.sums(1, { from: ground.today - 257, to: ground.today - 33 });
  expect(days() - DAYS).toBeLessThanOrEqual(40);
});

test('a window that ends before it starts is empty', () => {
  const { ledger, days } = counted();
  expect(ledger.sums(0, { from: ground.today, to: ground.today - 1 }).sales).toBe(0);
  expect(ledger.series(0, { from: ground.today + 1, to: ground.today + 9 }).sales).toHaveLength(0);
  expect(days()).toBe(0);
});
