import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { withoutUnused } from './unused.ts';

const schema = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
const document = (paths: object, schemas: object, more: object = {}) =>
  ({ openapi: '3.1.0', paths, components: { schemas, ...more } }) as unknown as Document;

test('keeps what a used component uses, and drops what only refers to itself', () => {
  const schemas = {
    Used: { items: { $ref: '#/components/schemas/Deep' } },
    Deep: {},
    Loop: { items: { $ref: '#/components/schemas/Loop' } },
  };
  const { components } = withoutUnused(document({ '/a': schema('Used') }, schemas));
  expect(Object.keys(components?.['schemas'] ?? {})).toEqual(['Used', 'Deep']);
});

test('keeps what a mapping names, by pointer or by name', () => {
  const mapping = { cat: '#/components/schemas/Cat', dog: 'Dog' };
  const schemas = {
    Animal: { discriminator: { propertyName: 'kind', mapping } },
    Cat: {},
    Dog: {},
  };
  const { components } = withoutUnused(document({ '/a': schema('Animal') }, schemas));
  expect(Object.keys(components?.['schemas'] ?? {})).toEqual(['Animal', 'Cat', 'Dog']);
});

test('keeps the security schemes that are asked for', () => {
  const paths = { '/a': { get: { security: [{ Key: [] }] } } };
  const securitySchemes = { Key: { type: 'http' }, Other: { type: 'http' } };
  expect(withoutUnused(document(paths, {}, { securitySchemes })).components).toEqual({
    securitySchemes: { Key: { type: 'http' } },
  });
});

test('leaves no empty components behind', () => {
  expect(withoutUnused(document({}, { A: {} }))).toEqual({ openapi: '3.1.0', paths: {} });
});
