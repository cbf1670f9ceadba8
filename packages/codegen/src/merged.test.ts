import { expect, test } from 'vitest';
import type { Schema } from './document.ts';
import { around } from './fixtures/read.ts';
import { merged } from './merged.ts';

const named = {
  type: 'object',
  description: 'Has a name.',
  required: ['name'],
  properties: { name: { type: 'string' } },
};
const aged = { type: 'object', properties: { age: { type: 'integer' } } };
const reference = { $ref: '#/components/schemas/Named' };

function mergedSchema(schema: Schema, others: Record<string, Schema> = {}) {
  const document = merged(around({ Named: named, ...others, Result: schema }, {}));
  return document.components?.['schemas']?.['Result'];
}

test('makes one object of a reference and an inline object', () => {
  expect(mergedSchema({ description: 'A person.', allOf: [reference, aged] })).toEqual({
    type: 'object',
    description: 'A person.\n\nHas a name.',
    properties: { name: { type: 'string' }, age: { type: 'integer' } },
    required: ['name'],
  });
});

test('makes one object of an allOf inside an allOf', () => {
  const Person = { allOf: [reference, aged] };
  const result = mergedSchema({ allOf: [{ $ref: '#/components/schemas/Person' }] }, { Person });
  expect(Object.keys(result?.['properties'] as object)).toEqual(['name', 'age']);
});

test('keeps what stands beside the allOf', () => {
  const result = mergedSchema({ title: 'Person', required: ['age'], allOf: [reference, aged] });
  expect(result).toMatchObject({ title: 'Person', required: ['age', 'name'] });
});

test('takes a property that two parts declare alike', () => {
  const result = mergedSchema({ allOf: [reference, named] });
  expect(result?.['properties']).toEqual(named.properties);
});

test.each<[string, Schema]>([
  ['parts that differ in a property', { ...aged, properties: { name: { type: 'integer' } } }],
  ['a part with branches', { ...aged, anyOf: [{ required: ['age'] }] }],
  ['a part that is closed', { ...aged, additionalProperties: false }],
  ['a part that is inherited from', { ...aged, discriminator: { propertyName: 'age' } }],
  ['a part of no known type', { properties: { age: { type: 'integer' } } }],
  ['a reference with a word of its own', { ...reference, required: ['age'] }],
])('leaves the allOf of %s', (_, part) => {
  const schema = { allOf: [reference, part] };
  expect(mergedSchema(schema)).toEqual(schema);
});

test('leaves an allOf that leads back to itself', () => {
  const schema = { allOf: [{ $ref: '#/components/schemas/Result' }, aged] };
  expect(mergedSchema(schema)).toEqual(schema);
});

test('leaves an example that looks like an allOf', () => {
  const schema = { type: 'object', examples: [{ allOf: [named] }] };
  expect(mergedSchema(schema)).toEqual(schema);
});
