import { createRequire } from 'node:module';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpMockConfig,
} from '@stoplight/prism-http';
import { describe, expect, test } from 'vitest';
import { silentLogger } from '../src/engines/prism/silent-logger.ts';
import { OK, SHOP, thingsDescription, writeDescription } from './support/fixture.ts';
import { run } from './support/run.ts';

// Each of these faults is shielded against or relied upon. A failure here is good news: Prism
// mended one, and what we built around it can go.

const PRISM_CLI = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const HANG_MS = 1_500;

const config = (): IHttpMockConfig => ({
  isProxy: false,
  upstreamProxy: undefined,
  validateRequest: true,
  checkSecurity: true,
  validateResponse: true,
  errors: false,
  mock: { dynamic: false },
});

type Sent = { query?: Record<string, string>; headers?: Record<string, string>; body?: unknown };

/** Whether Prism alone accepts `GET /things`. */
async function accepts(
  operation: string,
  { query = {}, ...sent }: Sent,
  head?: string,
): Promise<boolean> {
  const path = await writeDescription(thingsDescription(operation, head));
  const prism = createInstance(config(), { logger: silentLogger });
  const input = { method: 'get' as const, url: { path: '/things', query }, ...sent };
  const result = await prism.request(input, await getHttpOperationsFromSpec(path), config())();
  return result._tag === 'Right' && result.right.validations.input.length === 0;
}

describe("Prism's command line", () => {
  test('never answers a malformed JSON body', async () => {
    const { printed } = run(PRISM_CLI, ['mock', '-p', '0', SHOP]);
    const [, url = ''] = await printed(/listening on (http:\S+)/);
    const call = fetch(`${url}/products`, {
      method: 'POST',
      body: '{"period":',
      headers: { 'Content-Type': 'application/json', 'X-API-Key': 'any' },
      signal: AbortSignal.timeout(HANG_MS),
    });
    await expect(call).rejects.toThrow('due to timeout');
  });

  test.each([
    ['NODE_ENV=production', [], { NODE_ENV: 'production' }],
    ['--multiprocess', ['-m'], {}],
  ])('crashes with %s', async (_, args, env) => {
    expect(await run(PRISM_CLI, ['mock', '-p', '0', ...args, SHOP], env).ended).toBe(1);
  });
});

describe('Prism', () => {
  const two = (other: string) =>
    `{ parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: other, in: query, schema: ${other} }], responses: { ${OK} } }`;

  test('validates no query parameter beside one that does not compile', async () => {
    const query = { limit: 'x' };
    expect(await accepts(two('{ type: string }'), { query })).toBe(false);
    expect(await accepts(two("{ type: string, pattern: '[' }"), { query })).toBe(true);
  });

  test('validates no body under a jsonSchemaDialect', async () => {
    const operation = `{ requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { ${OK} } }`;
    const dialect = 'jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n';
    expect(await accepts(operation, { body: 1 })).toBe(false);
    expect(await accepts(operation, { body: 1 }, dialect)).toBe(true);
  });

  const windowOf = (properties: string, explode = ', explode: true') =>
    `{ parameters: [{ name: window, in: query, style: form${explode}, schema: { type: object, properties: ${properties} } }], responses: { ${OK} } }`;

  test('takes an unwritten explode for false', async () => {
    const query = { start_date: '1' };
    expect(await accepts(windowOf('{ start_date: { not: {} } }'), { query })).toBe(false);
    expect(await accepts(windowOf('{ start_date: { not: {} } }', ''), { query })).toBe(true);
  });

  test('does not validate a camelCase name inside an exploded object', async () => {
    expect(await accepts(windowOf('{ start: { not: {} } }'), { query: { start: '1' } })).toBe(
      false,
    );
    expect(
      await accepts(windowOf('{ startDate: { not: {} } }'), { query: { startDate: '1' } }),
    ).toBe(true);
  });

  test('does not refuse an unknown query parameter', async () => {
    expect(await accepts(windowOf('{ start: { not: {} } }'), { query: { unknown: '1' } })).toBe(
      true,
    );
  });

  test('does not validate cookies', async () => {
    const operation = (place: string) =>
      `{ parameters: [{ name: n, in: ${place}, required: true, schema: { type: integer } }], responses: { ${OK} } }`;
    expect(await accepts(operation('header'), { headers: { n: 'x' } })).toBe(false);
    expect(await accepts(operation('cookie'), { headers: { cookie: 'n=x' } })).toBe(true);
  });

  test('does not validate a parameter whose content is JSON', async () => {
    const operation = `{ parameters: [{ name: n, in: query, content: { application/json: { schema: { type: integer } } } }], responses: { ${OK} } }`;
    expect(await accepts(operation, { query: { n: '"x"' } })).toBe(true);
  });
});

describe('Prism, in a form,', () => {
  const properties =
    '{ start: { not: {} }, name: { type: string }, ids: { type: array, items: { type: integer } } }';
  const form = (schema: string, mediaType: string) =>
    `{ requestBody: { content: { ${mediaType}: { schema: ${schema}, encoding: { ids: { style: form, explode: false } } } } }, responses: { ${OK} } }`;
  const urlEncoded = (body: string, schema = `{ type: object, properties: ${properties} }`) =>
    accepts(form(schema, 'application/x-www-form-urlencoded'), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  test('refuses the commas of a list, unless they are escaped', async () => {
    expect(await urlEncoded('ids=1%2C2')).toBe(true);
    expect(await urlEncoded('ids=1,2')).toBe(false);
  });

  test('keeps only the last of two values', async () => {
    expect(await urlEncoded('start=1')).toBe(false);
    expect(await urlEncoded('name=a&name=b')).toBe(true);
    expect(await urlEncoded('ids=x&ids=1')).toBe(true);
  });

  test('lets a refused name pass with brackets behind it', async () => {
    expect(await urlEncoded('start[]=1')).toBe(true);
  });

  test('overlooks a name that is not described', async () => {
    const closed = '{ type: object, properties: { name: {} }, additionalProperties: false }';
    expect(await urlEncoded('other=1', closed)).toBe(true);
  });

  test('takes what is no multipart for an empty form', async () => {
    const schema = `{ type: object, properties: ${properties} }`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const operation = form(schema, 'multipart/form-data');
    expect(await accepts(operation, { headers, body: 'start=1' })).toBe(true);
  });
});

describe('Prism reads, inside an exploded window,', () => {
  const windowOf = (schema: string) =>
    `{ parameters: [{ name: window, in: query, style: form, explode: true, schema: { type: object, properties: { value: ${schema} } } }], responses: { ${OK} } }`;
  const period = windowOf(
    '{ oneOf: [{ type: string, enum: [7d, 30d, all, alltime] }, { type: integer, minimum: 1 }] }',
  );

  test.each([
    ['90', true],
    ['7d', true],
    ['alltime', true],
    ['90d', false],
    ['0', false],
    ['1.5', false],
    ['', false],
  ])('the period %j of words or days as accepted: %s', async (value, accepted) => {
    expect(await accepts(period, { query: { value } })).toBe(accepted);
  });

  test.each(['7', '7d'])('%j as a string or an integer', async (value) => {
    expect(await accepts(windowOf('{ type: [string, integer] }'), { query: { value } })).toBe(true);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-9', false],
    ['', false],
  ])('the date %j as accepted: %s', async (value, accepted) => {
    expect(await accepts(windowOf('{ type: string, format: date }'), { query: { value } })).toBe(
      accepted,
    );
  });
});
