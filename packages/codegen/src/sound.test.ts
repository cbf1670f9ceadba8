import { expect, test } from 'vitest';
import { around, fixture } from './fixtures/read.ts';
import { assertSound } from './sound.ts';

const operation = (operationId?: string) => ({
  ...(operationId && { operationId }),
  responses: { 200: { description: 'Fine.' } },
});

test.each(['windows', 'foreign'] as const)('accepts the description %s', (name) => {
  expect(() => assertSound(fixture(name))).not.toThrow();
});

test.each([[undefined], ['3.0.3'], [3.1]])('refuses the version %s', (openapi) => {
  expect(() => assertSound({ openapi })).toThrow(
    `Expected an OpenAPI 3.1 description, got one whose "openapi" is ${JSON.stringify(openapi)}.`,
  );
});

test('refuses what is no object', () => {
  expect(() => assertSound('openapi')).toThrow('got one whose "openapi" is undefined.');
});

test.each([
  ['#/components/schemas/Gone', 'The $ref "#/components/schemas/Gone" points to nothing.'],
  ['#/components/schemas/A', 'The $ref "#/components/schemas/A" leads back to itself.'],
  ['other.yaml', 'The $ref "other.yaml" points out of the description.'],
])('refuses a $ref to %s', ($ref, message) => {
  expect(() => assertSound(around({ A: { $ref } }))).toThrow(message);
});

test('reads no $ref in examples, nor in a property of that name', () => {
  const examples = [{ $ref: 'anything' }];
  const A = { type: 'object', properties: { $ref: { type: 'string' } }, examples };
  expect(() => assertSound(around({ A }))).not.toThrow();
});

test('refuses an operationId that is given twice, and names both operations', () => {
  const document = around({}, { '/a': { get: operation('x') }, '/b': { put: operation('x') } });
  expect(() => assertSound(document)).toThrow(
    'The operationId "x" belongs to GET /a and to PUT /b. Rename one.',
  );
});

test('accepts operations without an operationId', () => {
  const document = around({}, { '/a': { get: operation(), put: operation() } });
  expect(() => assertSound(document)).not.toThrow();
});
