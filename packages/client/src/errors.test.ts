/** What an error is and looks like, also among several copies of the package. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import * as errors from './errors.ts';

type Package = typeof import('./index.ts');
type ErrorClass = typeof errors.WinningHunterError;

const { WinningHunterError, ...subclasses } = errors;
const names = Object.keys(subclasses) as (keyof typeof subclasses)[];
const built = (entry: string) => new URL(`../dist/${entry}`, import.meta.url).href;
const one: Package = await import(`${built('index.js')}?copy=1`);
const other: Package = await import(`${built('index.js')}?copy=2`);

describe.each(names)('%s', (name) => {
  const [Own, Other]: [ErrorClass, ErrorClass] = [one[name], other[name]];

  test('is itself and the base in each copy of the package, and no other', () => {
    expect(Own).not.toBe(Other);
    for (const error of [new Own('It failed'), new Other('It failed')]) {
      for (const copy of [errors, one, other]) {
        const matches = [...names, 'WinningHunterError' as const].filter(
          (each) => error instanceof copy[each],
        );
        expect(matches).toEqual([name, 'WinningHunterError']);
      }
      expect(error).toBeInstanceOf(Error);
    }
  });

  test('bears its name', () => {
    expect(String(new subclasses[name]('It failed'))).toBe(`${name}: It failed`);
  });
});

test('a class that a program makes of one holds its own errors only', () => {
  class Mine extends subclasses.ServerError {}
  expect(new subclasses.ServerError('It failed') instanceof Mine).toBe(false);
  expect(new Mine('It failed') instanceof Mine).toBe(true);
  expect(new Mine('It failed') instanceof subclasses.ServerError).toBe(true);
});

test('the base is no subclass', () => {
  const error = new WinningHunterError('It failed');
  expect(error).toBeInstanceOf(WinningHunterError);
  expect(names.filter((name) => error instanceof subclasses[name])).toEqual([]);
});

test.each([null, undefined, 7, 'NotFoundError', {}, { name: 'NotFoundError' }, new Error('Other')])(
  '%o is none of them',
  (value) => {
    const matches = Object.values(errors).filter((Class) => value instanceof Class);
    expect(matches).toEqual([]);
  },
);

test('the entries of one build agree, though each has a copy of its own', async () => {
  const { createCore } = await import(built('core.js'));
  const { exploreProducts } = await import(built('operations.js'));
  const options = { apiKey: newKey(), fetch: async () => new Response('', { status: 404 }) };
  for (const core of [createCore(options), one.createClient(options)]) {
    const error = await exploreProducts(core).catch((each: unknown) => each);
    expect(error instanceof one.NotFoundError && error instanceof other.NotFoundError).toBe(true);
  }
});

test('tells what is known, and leaves out what is not', () => {
  const error = new errors.RateLimitError('GET /api/v1/brands answered 429: Slow down', {
    status: 429,
    operation: 'brands.list',
    body: { success: false, error: 'Slow down' },
    retryAfterMs: 2000,
    code: undefined,
  });
  expect(Object.keys(error)).toEqual(['status', 'operation', 'body', 'retryAfterMs']);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    status: 429,
    operation: 'brands.list',
    body: { success: false, error: 'Slow down' },
    retryAfterMs: 2000,
  });
  expect(looks(error)).toMatchInlineSnapshot(`
    "RateLimitError: GET /api/v1/brands answered 429: Slow down {
      status: 429,
      operation: 'brands.list',
      body: { success: false, error: 'Slow down' },
      retryAfterMs: 2000
    }"
  `);
});

test('looks like an error without details, and like one with its cause', () => {
  expect(
    looks(new errors.AbortError('GET /api/v1/brands was ended by its signal.')),
  ).toMatchInlineSnapshot(`"AbortError: GET /api/v1/brands was ended by its signal."`);
  const cause = new Error('read ECONNRESET');
  expect(looks(new errors.ConnectionError('No whole answer', { cause }))).toMatchInlineSnapshot(`
    "ConnectionError: No whole answer {
      [cause]: Error: read ECONNRESET
    }"
  `);
});

/** As the console shows it, but for the lines of the stack. */
function looks(error: Error): string {
  return inspect(error).replace(/\n {4,}(at|\.\.\.) .*?(?= \{$|$)/gm, '');
}
