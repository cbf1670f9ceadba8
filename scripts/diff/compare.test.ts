import { flat } from '@winninghunter/codegen';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Description, Node } from '../node.ts';
import { type Change, VERDICTS } from './change.ts';
import { type Built, compare } from './compare.ts';
import { type Fragment, PAIRS } from './pairs.ts';

// each starts up to nine processes, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SCHEMES = {
  Key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  Token: { type: 'http', scheme: 'bearer' },
};

const OPERATION = {
  operationId: 'read',
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { 200: { description: 'Done.' } },
};
const PATHS = { '/shops/{id}': { get: OPERATION } };

const WHOLES = [
  {
    name: 'a security scheme was removed',
    before: { security: [{ Key: [] }, { Token: [] }], paths: PATHS },
    after: {
      security: [{ Key: [] }],
      paths: PATHS,
      components: { securitySchemes: { Key: SCHEMES.Key } },
    },
    verdict: [
      ['breaking', 'security scheme `Token`', 'was removed'],
      ['breaking', 'authentication by `Token`', 'was removed'],
    ],
  },
  {
    name: 'a key travels under another name',
    before: { security: [{ Key: [] }], paths: PATHS },
    after: {
      security: [{ Key: [] }],
      paths: PATHS,
      components: { securitySchemes: { Key: { ...SCHEMES.Key, name: 'X-Api-Key' } } },
    },
    verdict: [['breaking', 'security scheme `Key`', 'has `name` `X-Api-Key` instead of `X-Key`']],
  },
  {
    name: 'servers, security and words of the root',
    before: {
      servers: [{ url: 'https://a.test' }, { url: 'https://b.test' }],
      security: [{ Key: [] }, { Token: [] }],
      tags: [{ name: 'Shops', description: 'Shops.' }],
      paths: PATHS,
    },
    after: {
      servers: [{ url: 'https://b.test' }],
      security: [{ Token: [] }],
      tags: [{ name: 'Shops', description: 'All shops.' }],
      paths: PATHS,
    },
    verdict: [
      ['breaking', 'security scheme `Key`', 'was removed'],
      ['breaking', 'authentication by `Key`', 'was removed'],
      ['breaking', 'server `https://a.test`', 'was removed'],
      ['words', 'tag `Shops`', 'has other `description`'],
    ],
  },
  {
    name: 'a tag renamed, and one much like it added',
    before: { tags: [{ name: 'Shops', description: 'All shops.' }], paths: PATHS },
    after: {
      tags: [
        { name: 'Stores', description: 'All shops.' },
        { name: 'Shop', description: 'All shops.' },
      ],
      paths: PATHS,
    },
    verdict: [
      ['words', 'tag `Shops`', 'was removed'],
      ['words', 'tag `Stores`', 'was added'],
      ['words', 'tag `Shop`', 'was added'],
    ],
  },
  {
    name: 'what a body says in JSON and in a form is told once, by the name of its component',
    before: sentInTwoWays({ type: 'integer' }),
    after: sentInTwoWays({ type: 'integer', maximum: 50 }),
    verdict: [['breaking', '`Paging.limit` in the request body', 'has `maximum` `50` now']],
  },
  {
    name: 'a name that a window refuses is not told once more',
    before: sentInTwoWays({ type: 'string' }),
    after: sentInTwoWays({ not: {}, description: 'Leave it out.' }),
    verdict: [['breaking', 'the time window', 'changed: `limit` is refused']],
  },
  {
    name: 'servers, tags and paths in another order, and security on the operation',
    before: {
      servers: [{ url: 'https://a.test' }, { url: 'https://b.test' }],
      security: [{ Key: [] }],
      tags: [{ name: 'Shops' }, { name: 'Videos' }],
      paths: { '/a': { get: OPERATION }, '/b': { get: OPERATION } },
    },
    after: {
      servers: [{ url: 'https://b.test' }, { url: 'https://a.test' }],
      tags: [{ name: 'Videos' }, { name: 'Shops' }],
      paths: {
        '/b': { get: { ...OPERATION, security: [{ Key: [] }] } },
        '/a': { get: { ...OPERATION, security: [{ Key: [] }] } },
      },
    },
    verdict: [],
  },
  {
    name: 'a path was renamed, although another is much like it',
    before: { paths: PATHS },
    after: { paths: { '/shops/{key}': { get: OPERATION } } },
    verdict: [
      ['breaking', 'the operation', 'was removed'],
      ['additive', 'the operation', 'was added'],
    ],
  },
  {
    name: 'one property of a component that two operations answer with',
    before: sharedShop({ name: { type: 'string' }, price: { type: 'number' } }),
    after: sharedShop({ name: { type: 'string' } }),
    verdict: [['breaking', '`Shop.price` in the answer', 'was removed']],
  },
];

function sharedShop(properties: Node): Node {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Shop' } } };
  const read = { operationId: 'read', responses: { 200: { description: 'Done.', content } } };
  const paths = { '/shop': { get: read }, '/shops': { get: { ...read, operationId: 'list' } } };
  return { paths, components: { schemas: { Shop: { type: 'object', properties } } } };
}

/** A body that JSON and a form share, which becomes one object without `allOf`. */
function sentInTwoWays(limit: Node): Node {
  const filters = { type: 'object', properties: { text: { type: 'string' } } };
  const schema = { allOf: [filters, { $ref: '#/components/schemas/Paging' }] };
  const content = { 'application/json': { schema }, 'multipart/form-data': { schema } };
  const send = { ...OPERATION, requestBody: { content } };
  const Paging = { type: 'object', properties: { limit } };
  return { paths: { '/shops/{id}': { post: send } }, components: { schemas: { Paging } } };
}

describe('every pair of revisions', () => {
  let changes: Change[] = [];

  // all pairs as paths of one description, since Redocly takes longest to start
  beforeAll(async () => {
    changes = await compare(together('before'), together('after'));
  });

  test.each(PAIRS.map((pair, index) => ({ ...pair, index })))(
    '$verdict: $name',
    ({ verdict, index }) => {
      const own = changes.filter(({ operations }) =>
        operations.some((operation) => operation.endsWith(` /${index}`)),
      );
      expect(
        VERDICTS.find((each) => own.some((change) => change.verdict === each)) ?? 'nothing',
        JSON.stringify(own),
      ).toBe(verdict);
    },
  );
});

describe('the description as a whole', () => {
  test.each(WHOLES)('$name', async ({ verdict, before, after }) => {
    const changes = await compare(built(before), built(after));
    expect(changes.map((change) => [change.verdict, change.where, change.what])).toEqual(verdict);
  });
});

function together(side: 'before' | 'after'): Built {
  const fragments = PAIRS.map((pair, index) => apart(pair[side], index));
  const join = (kind: keyof Fragment) =>
    Object.assign({}, ...fragments.map((each) => each[kind] ?? {})) as Node;
  return built({
    paths: Object.fromEntries(fragments.map(({ item }, index) => [`/${index}`, item])),
    components: {
      schemas: join('schemas'),
      parameters: join('parameters'),
      responses: join('responses'),
      securitySchemes: SCHEMES,
    },
  });
}

/** The fragment with component names of its own. */
function apart(fragment: Fragment, index: number): Fragment {
  const { item, ...components } = JSON.parse(
    JSON.stringify(fragment).replaceAll(/(#\/components\/\w+\/)/g, `$1pair${index}_`),
  ) as Fragment;
  const renamed = Object.entries(components).map(([kind, named]) => [
    kind,
    Object.fromEntries(Object.entries(named).map(([name, each]) => [`pair${index}_${name}`, each])),
  ]);
  return { item, ...Object.fromEntries(renamed) };
}

function built(parts: Node): Built {
  const info = { title: 'Pairs', version: '1.0.0' };
  const components = { securitySchemes: SCHEMES };
  const strict = { openapi: '3.1.1', info, paths: {}, components, ...parts } as Description;
  return { strict, flat: flat(strict as Parameters<typeof flat>[0]) as Description };
}
