import { assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { type Balance, chargeOf, current, figures, refund, spend } from './credits.ts';

const MARCH = Date.UTC(2026, 2, 31, 23, 59, 59, 999);
const balances = record({
  month: constantFrom('2026-03'),
  used: nat(120),
  limit: nat(100),
  addon: nat(20),
});

function left({ used, limit, addon }: Balance): number {
  return Math.max(0, limit - used) + addon;
}

test('charges all of it or nothing, the month first', () => {
  assert(
    property(balances, integer({ min: 1, max: 5 }), (balance, credits) => {
      const charge = chargeOf(balance, credits);
      expect(charge !== undefined).toBe(left(balance) >= credits);
      if (!charge) return;
      const after = spend(balance, charge);
      expect(left(after)).toBe(left(balance) - credits);
      expect(after.addon < balance.addon).toBe(figures(balance).remaining < credits);
      expect(refund(after, charge)).toEqual(balance);
    }),
  );
});

test('begins anew with the month, in UTC, and keeps what packs hold', () => {
  const balance = { month: '2026-03', used: 7, limit: 10, addon: 3 };
  expect(current(balance, MARCH)).toBe(balance);
  expect(current(balance, MARCH + 1)).toEqual({ ...balance, month: '2026-04', used: 0 });
});

test('has never less than nothing left', () => {
  expect(figures({ month: '2026-03', used: 12, limit: 10, addon: 0 })).toEqual({
    used: 12,
    limit: 10,
    remaining: 0,
  });
});

test('pays back to the month that was charged alone, and to packs in any', () => {
  const charge = { month: '2026-03', used: 1, addon: 2 };
  const april = { month: '2026-04', used: 7, limit: 10, addon: 3 };
  expect(refund(april, charge)).toEqual({ ...april, addon: 5 });
});
