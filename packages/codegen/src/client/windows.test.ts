import { describe, expect, test } from 'vitest';
import { client } from '../client.ts';
import { compileClient, configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';

const refused = (description?: string) => ({ not: {}, ...(description && { description }) });
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const asking = (name: string) => ({
  parameters: [{ name: 'w', in: 'query', style: 'form', explode: true, schema: named(name) }],
});

/** The module of windows, of one GET a schema. */
function windows(schemas: Record<string, object>, names: string[] = Object.keys(schemas)): string {
  const paths = names.map((name, index) => [
    `/a${index}`,
    { get: operation(`get${index}`, asking(name)) },
  ]);
  const document = around(schemas, Object.fromEntries(paths));
  expect(compileClient(document, configOf())).toEqual([]);
  return client(document, configOf())['windows.ts'] ?? '';
}

/** What a constant is. */
function constant(text: string, name: string): { takes?: Record<string, unknown> } {
  return JSON.parse(new RegExp(`export const ${name}: Window = (.*);`).exec(text)?.[1] ?? 'null');
}

/** The kinds of one property of a window. */
function kinds(property: object, more: Record<string, object> = {}): unknown {
  const window = { type: 'object', properties: { a: property, b: refused() } };
  const text = windows({ Window1: window, ...more }, ['Window1']);
  return constant(text, 'Window1').takes?.['a'];
}

test('there is one for each schema that refuses names, sorted, and for no other', () => {
  const object = (...names: string[]) => ({
    type: 'object',
    properties: { q: {}, ...Object.fromEntries(names.map((name) => [name, refused('No.')])) },
  });
  const text = windows({ Late: object('from'), Free: object(), Early: object('to', 'from') });
  expect(text.match(/(?<=export const )\w+(?=: Window =)/g)).toEqual(['Early', 'Late']);
  expect(text).toContain('export const windowNames = ["to","from"] as const;');
  expect(text).toContain(
    "export interface Windows {\n  Early: components['schemas']['Early'];\n  Late: components['schemas']['Late'];\n}",
  );
});

test('says what to send, and what it takes', () => {
  const text = windows({
    Span: { type: 'object', properties: { span: {}, from: refused('Send\n `span`.') } },
    Days: { type: 'object', properties: { from: {}, span: refused() } },
  });
  expect(constant(text, 'Span')).toEqual({ says: 'Send `span`.', takes: { span: ['text'] } });
  expect(constant(text, 'Days')).toEqual({ says: '', takes: { from: ['text'] } });
});

test('of the operations without a method are there too', () => {
  const schemas = { Window1: { type: 'object', properties: { a: {}, b: refused() } } };
  const document = around(schemas, { '/a': { get: operation('a', asking('Window1')) } });
  const { 'windows.ts': text = '' } = client(document, configOf({ leftOut: '^a$' }));
  expect(constant(text, 'Window1')).toEqual({ says: '', takes: { a: ['text'] } });
});

test('has the needs, refusals and values of each branch', () => {
  const text = windows({
    Preset: named('Shared'),
    Range: {
      type: 'object',
      properties: { range: {}, from: {}, span: refused('No.') },
      oneOf: [
        { properties: { range: { enum: ['7d', 30] }, from: refused() } },
        named('Preset'),
        { required: ['from'] },
      ],
    },
    Shared: { required: ['range'], properties: { range: { const: 'custom' } } },
  });
  expect(constant(text, 'Range')).toEqual({
    says: 'No.',
    takes: { range: ['text'], from: ['text'] },
    branches: [
      { needs: [], refuses: ['from'], values: { range: ['7d', 30] } },
      { needs: ['range'], refuses: [], values: { range: ['custom'] } },
      { needs: ['from'], refuses: [], values: {} },
    ],
  });
});

describe('a value may be', () => {
  test.each([
    [{}, ['text']],
    [{ type: 'string' }, ['text']],
    [{ type: 'string', format: 'date' }, ['date']],
    [{ type: 'string', pattern: '^\\d+$', format: 'date' }, ['~^\\d+$']],
    [{ type: 'integer' }, ['whole']],
    [{ type: ['string', 'integer', 'null'] }, ['text', 'whole']],
    [{ type: 'string', enum: ['7d', '30d'] }, [['7d', '30d']]],
    [{ const: 'all' }, [['all']]],
    [{ anyOf: [{ type: 'string' }, { type: 'integer', enum: [7] }] }, ['text', [7]]],
    [{ oneOf: [named('Days'), { type: 'integer' }] }, [[1, 7], 'whole']],
    [named('Days'), [[1, 7]]],
  ])('%j: %j', (property, expected) => {
    expect(kinds(property, { Days: { enum: [1, 7] } })).toEqual(expected);
  });

  test('what a part of the window says', () => {
    const part = { type: 'object', properties: { a: { type: 'integer' } } };
    const text = windows(
      {
        Part: part,
        Whole: { type: 'object', allOf: [named('Part')], properties: { b: refused() } },
      },
      ['Whole'],
    );
    expect(constant(text, 'Whole').takes).toEqual({ a: ['whole'] });
  });
});

test.each(['a.b', 'Window', 'windowNames', 'delete'])('cannot be named %s', (name) => {
  const schemas = { [name]: { type: 'object', properties: { a: {}, b: refused() } } };
  const document = around(schemas, { '/a': { get: operation('a', asking(name)) } });
  expect(() => client(document, configOf())).toThrow(
    `The schema "${name}" refuses names, so it names a constant, which it cannot. Rename it.`,
  );
});
