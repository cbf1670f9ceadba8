import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { orAbort } from './wait.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeEach(() => process.on('unhandledRejection', note));
afterEach(() => process.off('unhandledRejection', note));

test('what fails after everybody has given up is nobody’s rejection', async () => {
  const over = AbortSignal.abort(new Error('Over.'));
  await expect(orAbort(over, Promise.reject(new Error('Late.')))).rejects.toThrow('Over.');
  await setImmediate();
  expect(unhandled).toEqual([]);
});
