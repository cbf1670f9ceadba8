// Descriptions that others wrote, and what stands in such: every emitter takes it, and its output compiles.
import gitbook from '@gitbook/api/spec/openapi.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { client } from './client.ts';
import { docsContent, missingIn } from './docs.ts';
import type { Document } from './document.ts';
import { compileClient, configOf } from './fixtures/client.ts';
import { compile } from './fixtures/compile.ts';
import { around } from './fixtures/read.ts';
import { load } from './fixtures/sandbox.ts';
import { flat } from './flat.ts';
import { operations } from './operations.ts';
import { sandbox } from './sandbox.ts';
import { assertSound } from './sound.ts';
import { types } from './types.ts';

const responses = { 200: { description: 'Fine.' } };
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Paths where a schema is an exploded query and a body. */
function asking(schema: unknown, more: object = {}): Record<string, unknown> {
  const requestBody = { content: { 'application/json': { schema } } };
  const parameters = [{ name: 'q', in: 'query', style: 'form', explode: true, schema }];
  return { '/a': { get: { parameters, responses }, post: { requestBody, responses } }, ...more };
}

const answer = (schema: unknown) => ({
  200: { description: 'Fine.', content: { 'application/json': { schema } } },
});

const shapes: Record<string, Document> = {
  'true and false as schemas': around(
    {
      Any: true,
      None: false,
      Thing: { type: 'object', properties: { any: true, none: false }, additionalProperties: true },
      List: { type: 'array', items: true },
      Pair: { type: 'array', prefixItems: [true, false] },
      All: { allOf: [true, named('Thing')] },
      Some: { type: 'object', properties: { a: {} }, anyOf: [true, { required: ['a'] }] },
      One: { oneOf: [false, { type: 'string' }] },
    },
    { ...asking(named('Thing')), '/any': { get: { responses: answer(true) } } },
  ),
  'a parent that lists its children': around(
    {
      Pet: {
        type: 'object',
        properties: { kind: { type: 'string' } },
        oneOf: [named('Cat'), named('Dog')],
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', dog: named('Dog').$ref } },
      },
      Cat: {
        allOf: [named('Pet'), { type: 'object', properties: { lives: { type: 'integer' } } }],
      },
      Dog: { allOf: [named('Pet'), { type: 'object', properties: { size: { type: 'string' } } }] },
    },
    asking(named('Pet')),
  ),
  'a schema among its own branches': around(
    { Json: { anyOf: [{ type: 'string' }, named('Json')] } },
    asking(named('Json')),
  ),
  'a schema among its own parts': around(
    { Own: { type: 'object', properties: { a: {} }, allOf: [named('Own')] } },
    asking(named('Own')),
  ),
  'a tree': around(
    { Tree: { type: 'object', properties: { below: { type: 'array', items: named('Tree') } } } },
    asking(named('Tree')),
  ),
  'names that are no identifiers': around(
    {
      'a.b-c': { type: 'object', properties: { 'it"s': {}, "o'clock": {}, '\\': {}, '1': {} } },
      toString: { type: 'object', properties: { constructor: { type: 'string' } } },
      Ümlaut: { type: 'object', description: 'Ends a comment: */' },
    },
    {
      ...asking(named('a.b-c')),
      '/b"c/{d.e}': {
        parameters: [{ name: 'd.e', in: 'path', required: true, schema: { type: 'string' } }],
        get: { operationId: 'get "it"', responses: answer(named('toString')) },
        put: { operationId: 'constructor', responses: answer(named('%C3%9Cmlaut')) },
      },
    },
  ),
  'a $ref into an answer, and to another path': around(
    { Copy: { $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' } },
    {
      '/a': { get: { responses: answer({ type: 'object', properties: { b: {} } }) } },
      '/c': { $ref: '#/paths/~1a' },
    },
  ),
  'null, lists of types, and no paths': {
    openapi: '3.1.0',
    components: {
      schemas: {
        Null: { type: 'null' },
        Mixed: { enum: [null, 1, 'a', true] },
        Text: { type: ['string', 'null'], examples: ['a', 'b'] },
        Local: { $defs: { In: { type: 'integer' } }, items: named('Local/$defs/In') },
      },
    },
  },
  GitBook: gitbook as unknown as Document,
};

test.each(Object.entries(shapes))('%s: all output compiles', { timeout: 60_000 }, (_, document) => {
  assertSound(document);
  const files = {
    '/memory/types.ts': types(document),
    '/memory/flat-types.ts': types(flat(document)),
    '/memory/table.ts': operations(document).dts,
  };
  expect(compile(files)).toEqual([]);
});

test.each(Object.entries(shapes))(
  '%s: is left as it was, and gives the same twice',
  { timeout: 60_000 },
  (_, document) => {
    const before = JSON.stringify(document);
    const emitted = () => [
      types(document),
      JSON.stringify(flat(document)),
      operations(document).js,
      JSON.stringify(sandbox(document)),
    ];
    expect(emitted()).toEqual(emitted());
    expect(JSON.stringify(document)).toBe(before);
  },
);

test.each(Object.entries(shapes))(
  '%s: a sandbox checks each operation',
  { timeout: 60_000 },
  async (_, document) => {
    const { check, routes, examples } = await load(document);
    expect(routes.length).toBe(Object.keys(examples).length);
    for (const { operationId, media } of routes) {
      const [mediaType] = media as string[];
      for (const value of [{}, { kind: 'cat', a: 1, below: [{}] }, 'text', 5]) {
        const body = mediaType === undefined ? {} : { body: { mediaType, value } };
        const query: [string, string][] = [
          ['kind', 'cat'],
          ['x[]', '1'],
        ];
        const checked = check(String(operationId), { path: {}, query, ...body });
        expect(checked.problems.map(({ message }) => message).join(' ')).not.toContain('undefined');
      }
    }
  },
);

test.each(Object.entries(shapes))(
  '%s: pages lack nothing, and each operation has its samples',
  { timeout: 60_000 },
  (_, document) => {
    const { site, operations } = docsContent(document);
    expect(missingIn(document, site, operations)).toEqual([]);
    expect(operations.filter(({ samples }) => samples.length === 0)).toEqual([]);
    expect(JSON.stringify(docsContent(document))).toBe(JSON.stringify({ site, operations }));
    expect(new Set(operations.map(({ slug }) => slug)).size).toBe(operations.length);
  },
);

test('a child keeps what its parent says, without the other children', () => {
  const text = types(shapes['a parent that lists its children'] as Document);
  const use = `import type { components } from './api.ts';
type Pet = components['schemas']['Pet'];
export const lives = (pet: Pet) => pet.kind === 'cat' ? pet.lives : pet.size;
export const cat: components['schemas']['Cat'] = { kind: 'cat', lives: 9 };
export const dog: components['schemas']['Dog'] = { kind: 'cat' };
`;
  expect(compile({ '/memory/api.ts': text, '/memory/use.ts': use })).toEqual([
    `Type '"cat"' is not assignable to type '"dog"'.`,
  ]);
});

test('names an operation without an operationId by its method and path', () => {
  const { js } = operations(shapes['a tree'] as Document);
  expect(js).toContain('"get /a": {');
});

test('the names of a circle are those of all its parts', () => {
  const { js } = operations(shapes['a parent that lists its children'] as Document);
  expect(js).toContain('query: ["kind","lives","size"]');
});

test('GitBook: a client has a valid name for each method, and compiles', {
  timeout: 60_000,
}, () => {
  const document = gitbook as unknown as Document;
  const config = configOf({
    // what a client cannot send, and what would have the name of another
    leftOut:
      '^(update|override|bulk|sort|createOr|create(Organization|OrganizationTeam|CustomFont)$)|^(getComputedDocument|getReviewsByChangeRequestId|postCommentReply|renderIntegrationUIWithGet|installIntegrationOn|askIn|searchSite)',
  });
  const before = JSON.stringify(document);
  const { 'operations.ts': functions = '', ...others } = client(document, config);
  const names = [...functions.matchAll(/alone\("([^"]+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(name ?? ''))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(compileClient(document, config)).toEqual([]);
  expect(client(document, config)).toEqual({ 'operations.ts': functions, ...others });
  expect(JSON.stringify(document)).toBe(before);
});
