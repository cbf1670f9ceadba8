import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import flatDocument from '../dist/openapi.json' with { type: 'json' };
import strictDocument from '../dist/openapi.strict.json' with { type: 'json' };
import { type Located, readDescription } from './description.ts';

type Values = Record<string, unknown>;

const strict = readDescription(strictDocument);
const flat = readDescription(flatDocument);

describe.each(strict.operations())('$method $path', ({ method, path }) => {
  const query = strict.queryOf(method, path);
  const flatQuery = new Map(flat.queryOf(method, path).map((each) => [each.name, each]));

  test('every valid query of the strict description can be said in the flat one', () => {
    let accepted = 0;
    fc.assert(
      fc.property(requests(query.flatMap(namesOf)), (sent) => {
        fc.pre(query.every((parameter) => acceptsIts(parameter, sent)));
        accepted += 1;
        for (const [name, value] of Object.entries(sent)) {
          const parameter = flatQuery.get(name);
          expect(parameter, `${name} is not in the flat description`).toBeDefined();
          expect(parameter && flat.accepts(parameter, value), `${name}=${value}`).toBe(true);
        }
        for (const { name, required } of flatQuery.values()) {
          expect(!required || name in sent, `${name} is required in the flat one`).toBe(true);
        }
      }),
      { numRuns: 100, maxSkipsPerRun: 10_000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  test('the flat description offers no name that the strict one refuses', () => {
    const known = query.flatMap(namesOf).filter(([, values]) => values.length > 0);
    expect([...flatQuery.keys()].sort()).toEqual(known.map(([name]) => name).sort());
  });
});

describe.each(strict.operations().flatMap(bodies))('$method $path, $mediaType', (body) => {
  const { method, path, mediaType } = body;
  const flatBody = flat.bodiesOf(method, path).find((each) => each.mediaType === mediaType);

  test('every valid body of the strict description is valid in the flat one', () => {
    const parts = [body.schema, ...(strict.follow(body.schema).allOf ?? [])];
    fc.assert(
      fc.property(requests(parts.flatMap((schema) => propertiesOf({ schema }))), (sent) => {
        fc.pre(strict.accepts(body, sent));
        expect(flat.accepts(flatBody as Located, sent)).toBe(true);
      }),
      { numRuns: 100, maxSkipsPerRun: 10_000 },
    );
  });
});

test('nothing impossible and no exploded object is left in the flat description', () => {
  expect(JSON.stringify(flatDocument)).not.toContain('"not":{}');
  for (const { method, path } of flat.operations()) {
    expect(flat.queryOf(method, path).filter(({ isExploded }) => isExploded)).toEqual([]);
  }
});

test('rules between parameters stand beside them', () => {
  const { description, 'x-dependencies': rules } = flat.operationAt('get', '/api/brands/ads');
  expect(rules).toMatchInlineSnapshot(`
    [
      "IF date_range=='custom' THEN date_from AND date_to;",
      "IF date_from THEN date_range=='custom';",
      "IF date_to THEN date_range=='custom';",
    ]
  `);
  expect(description).toContain('`date_from` and `date_to` are required if');
});

function bodies({ method, path }: { method: string; path: string }) {
  return strict.bodiesOf(method, path).map((body) => ({ method, path, ...body }));
}

/** The names a parameter stands for, each with values to try; none for a name that is refused. */
function namesOf(parameter: ReturnType<typeof strict.queryOf>[number]): [string, unknown[]][] {
  return parameter.isExploded
    ? propertiesOf(parameter)
    : [[parameter.name, samplesOf(parameter.schema)]];
}

function propertiesOf({ schema }: Pick<Located, 'schema'>): [string, unknown[]][] {
  const { properties = {} } = strict.follow(schema);
  return Object.entries(properties).map(([name, each]) => [name, samplesOf(each)]);
}

function samplesOf(written: Located['schema']): unknown[] {
  const schema = strict.follow(written);
  if (schema.not !== undefined) {
    return [];
  }
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const own = [...(schema.enum ?? []), ...(schema.examples ?? []), 7, 'any'];
  return [...own, ...branches.flatMap(samplesOf)];
}

/** Some of the names, each with one of its values; now and then one that is refused. */
function requests(names: [string, unknown[]][]): fc.Arbitrary<Values> {
  const choices = names.map(([name, values]) => {
    const [samples, absence] = values.length > 0 ? [values, 3] : [['2026-01-01'], 40];
    return [
      name,
      fc.oneof(
        { weight: absence, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...samples) },
      ),
    ] as const;
  });
  return fc
    .record(Object.fromEntries(choices))
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    );
}

function acceptsIts(parameter: ReturnType<typeof strict.queryOf>[number], sent: Values): boolean {
  if (!parameter.isExploded) {
    const isSent = parameter.name in sent;
    return isSent ? strict.accepts(parameter, sent[parameter.name]) : !parameter.required;
  }
  const own = Object.keys(strict.follow(parameter.schema).properties ?? {});
  const object = Object.fromEntries(Object.entries(sent).filter(([name]) => own.includes(name)));
  return strict.accepts(parameter, object);
}
