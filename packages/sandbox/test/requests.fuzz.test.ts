/** Random requests: the check agrees with Ajv on the schemas as they stand in the description. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../src/generated/requests.js';
import {
  type Asked,
  compiler,
  operations,
  propertiesOf,
  type Schema,
  valuesOf,
} from './support/schemas.ts';

const RUNS = { seed: 20261126, numRuns: 60 };

const WINDOWS = ['period', 'start_date', 'date_from', 'date_to', 'from', 'fromlastseen'];

const ofJson = compiler(false);
const ofText = compiler(true);

const dates = fc.constantFrom('2026-01-01', '2026-02-30', '2026-1-1', '7d', '30d', 'custom', '');
const texts = fc.oneof(
  dates,
  fc.constantFrom(
    '0',
    '1',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    ' 5',
    'true',
    'null',
    'US',
    'a,b',
    '1,2',
    ',',
  ),
  fc.string({ maxLength: 4 }),
);

/** Names of an operation, and some of others, each with a value that may fit. */
function fields<T>(
  properties: Readonly<Record<string, Schema>>,
  other: fc.Arbitrary<T>,
  as: (value: unknown) => T,
): fc.Arbitrary<Record<string, T>> {
  const known = Object.keys(properties);
  const name = fc.constantFrom(...known, ...known, ...WINDOWS, 'nothing');
  const field = name.chain((each) => {
    const values = valuesOf(properties[each] ?? {}).map(as);
    const fitting = values.length > 0 ? fc.constantFrom(...values) : other;
    return fc.tuple(fc.constant(each), fc.oneof({ weight: 4, arbitrary: fitting }, other));
  });
  return fc
    .uniqueArray(field, { maxLength: 6, selector: ([each]) => each })
    .map(Object.fromEntries);
}

const isRefused = ({ not }: Schema & { not?: unknown }) => not !== undefined;

describe('a query', () => {
  /** What each parameter of a query makes of its own names, as Ajv has it. */
  function isFit({ query }: Asked, sent: Readonly<Record<string, string>>): boolean {
    return query.every((parameter) => {
      const { name, schema, isRequired } = parameter;
      if (schema.type === 'object') {
        const own = Object.keys(propertiesOf(schema)).filter((each) => each in sent);
        return ofText(parameter)(Object.fromEntries(own.map((each) => [each, sent[each]])));
      }
      const text = sent[name] ?? '';
      if (text === '') return !isRequired;
      const value = schema.type === 'array' ? text.split(',') : text;
      return ofText(parameter)(value);
    });
  }

  const asked = operations.filter(({ query, body }) => query.length > 0 && body === undefined);

  test.each(asked.map((each) => [each.operationId, each] as const))(
    'of %s',
    (operationId, each) => {
      const path = new Proxy({}, { get: () => '1' });
      const properties = Object.assign(
        {},
        ...each.query.map(({ name, schema }) =>
          schema.type === 'object' ? propertiesOf(schema) : { [name]: schema },
        ),
      );
      fc.assert(
        fc.property(fields(properties, texts, String), (sent) => {
          const { problems, unknown, input } = check(operationId, {
            path,
            query: Object.entries(sent),
          });
          expect(problems.length === 0).toBe(isFit(each, sent));
          expect(unknown).toEqual(Object.keys(sent).filter((name) => !(name in properties)));
          if (problems.length === 0) expect(Object.values(input)).not.toContain(undefined);
        }),
        RUNS,
      );
    },
  );
});

describe('a body', () => {
  const json = fc.oneof(
    texts,
    fc.constantFrom(null, true, 0, -1, 1, 30, 1.5, 1e21, [], ['a'], [1], {}, { a: 1 }),
    fc.jsonValue({ maxDepth: 2 }),
  );

  const asked = operations.filter(({ body }) => body !== undefined);

  test.each(asked.map((each) => [each.operationId, each] as const))(
    'of %s',
    (operationId, { body }) => {
      if (body === undefined) throw new Error('It takes no JSON.');
      const properties = propertiesOf(body.schema);
      const validate = ofJson(body);
      fc.assert(
        fc.property(
          fc.oneof({ weight: 20, arbitrary: fields(properties, json, (value) => value) }, json),
          (value) => {
            const sent = { mediaType: 'application/json', value };
            const { problems, unknown } = check(operationId, { path: {}, query: [], body: sent });
            expect(problems.length === 0).toBe(validate(value));
            const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
            const strange = isObject
              ? Object.keys(value).filter((name) => !(name in properties))
              : [];
            expect(unknown).toEqual(strange);
            const refused = Object.keys(isObject ? value : {}).filter((name) =>
              isRefused(properties[name] ?? {}),
            );
            const told = problems.filter(({ kind }) => kind === 'refused').map(({ name }) => name);
            expect(told).toEqual(expect.arrayContaining(refused));
          },
        ),
        RUNS,
      );
    },
  );
});
