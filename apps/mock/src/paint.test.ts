import { Writable } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { paintFor } from './paint.ts';

beforeEach(() => {
  vi.stubEnv('NO_COLOR', undefined);
  vi.stubEnv('FORCE_COLOR', undefined);
  return () => vi.unstubAllEnvs();
});

const terminal = Object.assign(new Writable(), { isTTY: true, getColorDepth: () => 8 });

test('colours what a terminal shows', () => {
  expect(paintFor(terminal)('red', '500')).toBe('\u001b[31m500\u001b[39m');
});

test('leaves what a file or a pipe gets as it is', () => {
  expect(paintFor(new Writable())('red', '500')).toBe('500');
});

test('leaves what a terminal without colours shows', () => {
  const plain = Object.assign(new Writable(), { isTTY: true, getColorDepth: () => 1 });
  expect(paintFor(plain)('red', '500')).toBe('500');
});
