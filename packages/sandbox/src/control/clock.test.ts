import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('a clock follows the real time, if it is told nothing', () => {
  const before = Date.now();
  const now = createClock().now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('a clock runs on from a time', async () => {
  const { now } = createClock(1_000);
  expect(now()).toBeLessThan(1_020);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(now()).toBeGreaterThan(1_030);
});

test('a clock that was set runs on from there, and goes back when it is reset', async () => {
  const clock = createClock(1_000);
  clock.set(5_000);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(clock.now()).toBeGreaterThan(5_030);
  clock.reset();
  expect(clock.now()).toBeLessThan(1_020);
});

test('a clock of the caller is not asked twice for one time', () => {
  let asked = 0;
  const clock = createClock(() => {
    asked += 1;
    return 7;
  });
  expect([clock.now(), asked]).toEqual([7, 1]);
});
