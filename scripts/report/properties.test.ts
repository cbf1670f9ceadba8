import { expect, test } from 'vitest';
import { propertiesOf } from './properties.ts';

const TEXT = { type: 'string', description: 'A text.', examples: ['a'] };

/** A description with one answer of the given schema. */
function answering(schema: object, schemas: object = {}): object {
  const content = { 'application/json': { schema, example: { properties: { not: {} } } } };
  return {
    paths: { '/a': { get: { responses: { 200: { content } } } } },
    components: { schemas },
  };
}

/** What is missing, by the end of its place. */
function missing(schema: object, schemas?: object): string[] {
  return propertiesOf(answering(schema, schemas)).flatMap(({ place, described, exampled }) => {
    const name = place.replace(/^.*?\/(?=schemas?\/)/, '');
    return [...(described ? [] : [`${name} D`]), ...(exampled ? [] : [`${name} E`])];
  });
}

test('finds properties in parameters, bodies, answers and headers, each place once', () => {
  const object = { $ref: '#/components/schemas/Thing' };
  const media = { content: { 'application/json': { schema: object } } };
  const header = { schema: { type: 'object', properties: { d: TEXT } } };
  const operation = {
    parameters: [{ $ref: '#/components/parameters/Filter' }],
    requestBody: media,
    responses: { 200: { ...media, headers: { 'X-A': header } } },
  };
  const description = {
    paths: { '/a/{b}': { post: operation, put: operation } },
    components: {
      parameters: { Filter: { schema: { type: 'object', properties: { a: TEXT } } } },
      schemas: {
        Thing: { properties: { b: { type: 'array', items: { properties: { 'c/d': TEXT } } } } },
        Unused: { properties: { e: TEXT } },
      },
    },
  };
  expect(propertiesOf(description).map(({ place }) => place)).toEqual([
    '#/components/parameters/Filter/schema/properties/a',
    '#/components/schemas/Thing/properties/b',
    '#/components/schemas/Thing/properties/b/items/properties/c~1d',
    '#/paths/~1a~1{b}/post/responses/200/headers/X-A/schema/properties/d',
    '#/paths/~1a~1{b}/put/responses/200/headers/X-A/schema/properties/d',
  ]);
});

test('names what has no description or no example', () => {
  const properties = {
    fine: TEXT,
    bare: {},
    mute: { examples: [1] },
    blank: { description: 'It.' },
  };
  expect(missing({ properties })).toEqual([
    'schema/properties/bare D',
    'schema/properties/bare E',
    'schema/properties/mute D',
    'schema/properties/blank E',
  ]);
});

test('takes what a $ref leads to for the words of the property', () => {
  const property = { $ref: '#/components/schemas/Text' };
  expect(missing({ properties: { property } }, { Text: TEXT })).toEqual([]);
});

test('asks of a property that must not be sent nothing but its sentence', () => {
  const properties = { said: { not: {}, description: 'Leave it out.' }, unsaid: { not: {} } };
  expect(missing({ properties })).toEqual(['schema/properties/unsaid D']);
});

test.each([
  ['an object whose properties have one', { properties: { a: TEXT, b: { not: {} } } }, true],
  ['an object one of whose properties has none', { properties: { a: TEXT, b: {} } }, false],
  ['an object without properties', { type: 'object' }, false],
  ['a map of what has one', { additionalProperties: TEXT }, true],
  ['an array of what has one', { items: TEXT }, true],
  ['an array of what has none', { items: {} }, false],
  ['an alternative to null', { oneOf: [TEXT, { type: 'null' }] }, true],
  ['alternatives one of which has none', { anyOf: [TEXT, {}] }, false],
  ['parts one of which has one', { allOf: [TEXT, {}] }, true],
  ['a constant', { const: 1 }, true],
  ['false', { const: false }, true],
])('an example of %s', (_, property, expected) => {
  const [found] = propertiesOf(answering({ properties: { property } }));
  expect(found?.exampled).toBe(expected);
});

test('follows a schema that contains itself', () => {
  const children = {
    type: 'array',
    description: 'All below.',
    items: { $ref: '#/components/schemas/Tree' },
  };
  const Tree = { type: 'object', properties: { name: TEXT, children } };
  expect(missing({ $ref: '#/components/schemas/Tree' }, { Tree })).toEqual([]);
});

test('asks no second description of a property that a branch narrows', () => {
  const narrowed = { properties: { a: { enum: ['b'] }, c: {} } };
  expect(missing({ properties: { a: TEXT }, anyOf: [narrowed] })).toEqual([
    'schema/anyOf/0/properties/c D',
    'schema/anyOf/0/properties/c E',
  ]);
});

test('names a $ref that leads to nothing', () => {
  expect(() => propertiesOf(answering({ $ref: '#/components/schemas/Gone' }))).toThrow(
    'The $ref "#/components/schemas/Gone" leads to nothing. Build the description again.',
  );
});
