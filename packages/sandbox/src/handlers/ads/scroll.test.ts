import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../handler.ts';
import { readToken, writeToken } from './scroll.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 31, 12);

function errorOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Refusal ? { status: error.status, ...error.body } : error;
  }
}

const expired = { status: 400, success: false, error: 'Invalid or expired scroll token' };

describe('a scroll token', () => {
  test('leads on to the same place, by any filters', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 50 }), fc.string(), (start, limit, id) => {
        const token = writeToken({ start, limit }, id, NOW);
        expect(token).toMatch(/^[\w-]+$/);
        expect(readToken(token, id, NOW + HOUR - 1)).toEqual({ start, limit });
      }),
    );
  });

  test('is good for an hour', () => {
    const token = writeToken({ start: 20, limit: 20 }, 'ads', NOW);
    expect(errorOf(() => readToken(token, 'ads', NOW + HOUR))).toEqual(expired);
  });

  test('belongs to its filters', () => {
    const token = writeToken({ start: 20, limit: 20 }, 'ads of serums', NOW);
    expect(errorOf(() => readToken(token, 'ads of candles', NOW))).toEqual({
      status: 400,
      success: false,
      error: 'Scroll token does not match current query filters',
    });
  });

  test('cannot be made up', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (token) => {
        expect(errorOf(() => readToken(token, 'ads', NOW))).toEqual(expired);
      }),
    );
  });

  test('cannot be changed', () => {
    const token = writeToken({ start: 20, limit: 20 }, 'ads', NOW);
    for (let at = 0; at < token.length - 2; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(errorOf(() => readToken(changed, 'ads', NOW))).toEqual(expired);
    }
  });
});
