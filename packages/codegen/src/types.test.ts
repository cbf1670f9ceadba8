import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from './fixtures/compile.ts';
import { around, fixture } from './fixtures/read.ts';
import { types } from './types.ts';

const SPAN =
  'Type \'string\' is not assignable to type \'Conflict<"Send `span` alone: this route has no \\"custom\\" range.">\'.';
const RANGE =
  "Type 'string' is not assignable to type 'Conflict<\"Send a preset as `range` alone, or `range=custom` with `from` and `to`.\">'.";

let generated: string;
beforeAll(() => {
  generated = types(fixture('windows'));
});

function messages(type: string, literal: string): string[] {
  const use = `import type { operations } from './api.ts';
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;
type Body<Id extends 'searchBooks' | 'searchLoans' | 'searchShelves'> =
  NonNullable<operations[Id]['requestBody']>['content']['application/json'];
export const value: ${type} = ${literal};
`;
  return compile({ '/memory/api.ts': generated, '/memory/use.ts': use });
}

test('writes the types of the fixture', async () => {
  await expect(generated).toMatchFileSnapshot('fixtures/windows.types.txt');
});

test('writes the same bytes twice, and leaves the description as it was', () => {
  const document = fixture('windows');
  const before = JSON.stringify(document);
  expect(types(document)).toBe(generated);
  expect(JSON.stringify(document)).toBe(before);
});

describe.each(['Query<"listBooks">', 'Body<"searchBooks">'])('%s', (type) => {
  test.each([
    `{}`,
    `{ span: '7d' }`,
    `{ span: 'tomorrow' }`,
    `{ span: 30, shelf_ids: [1], q: 'sea', '30d_lent_min': 1 }`,
    `{ span: '7d', start: undefined }`,
  ])('takes %s', (literal) => {
    expect(messages(type, literal)).toEqual([]);
  });

  test.each([
    [`{ span: '7d', start: '2026-01-01' }`, SPAN],
    [`{ start: '2026-01-01' }`, SPAN],
    [`{ q: 'sea', range: 'custom' }`, SPAN],
    [`{ span: true }`, /^Type 'true' is not assignable to type 'number \|/],
    [`{ spam: '7d' }`, /'spam' does not exist in type/],
  ])('refuses %s', (literal, message) => {
    expect(messages(type, literal)).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });
});

describe.each(['Query<"listLoans">', 'Body<"searchLoans">'])('%s', (type) => {
  test.each([`{}`, `{ range: '7d' }`, `{ range: 'custom', from: '2026-01-01', to: '2026-03-31' }`])(
    'takes %s',
    (literal) => {
      expect(messages(type, literal)).toEqual([]);
    },
  );

  test.each([
    [`{ range: '7d', from: '2026-01-01' }`, RANGE],
    [`{ range: '7d', from: '2026-01-01', to: '2026-03-31' }`, RANGE],
    [`{ range: '7d', start: '2026-01-01' }`, RANGE],
    [`{ range: 'custom', from: '2026-01-01', to: '2026-03-31', span: '7d' }`, RANGE],
    [`{ start: '2026-01-01' }`, RANGE],
    [`{ from: '2026-01-01', to: '2026-03-31' }`, "Property 'range' is missing in type"],
    [`{ range: 'custom' }`, 'is missing the following properties from type'],
    [`{ range: 'custom', from: '2026-01-01' }`, "Property 'to' is missing in type"],
    [`{ range: '8d' }`, `Type '"8d"' is not assignable to type`],
    [`{ rage: '7d' }`, "'rage' does not exist in type"],
  ])('refuses %s', (literal, message) => {
    expect(messages(type, literal)).toEqual([expect.stringContaining(message)]);
  });
});

describe.each(['Query<"listShelves">', 'Body<"searchShelves">'])('%s', (type) => {
  test('takes no time', () => {
    expect(messages(type, `{ room: 'a' }`)).toEqual([]);
    expect(messages(type, `{ room: 'a', span: '7d' }`)).toEqual([
      `Type 'string' is not assignable to type 'Conflict<"Leave it out: this route takes no time.">'.`,
    ]);
  });

  test('refuses with never what has no sentence', () => {
    expect(messages(type, `{ room: 'a', start: '7d' }`)).toEqual([
      "Type 'string' is not assignable to type 'never'.",
    ]);
  });
});

test('lets no value be a Conflict', () => {
  const use = `import type { Conflict } from './api.ts';
export const value: Conflict<'no'> = {};`;
  expect(compile({ '/memory/api.ts': generated, '/memory/use.ts': use })).toEqual([
    `Property '[conflict]' is missing in type '{}' but required in type 'Conflict<"no">'.`,
  ]);
});

test('requires the query only if something in it is required', () => {
  const queries = [...generated.matchAll(/^ {8}parameters: \{\n {12}(query\??): [^n]/gm)];
  expect(queries.map(([, name]) => name)).toEqual(['query?', 'query?', 'query']);
});

test('requires the query for a required property and for a required object', () => {
  const operation = (parameter: object) => ({
    get: {
      parameters: [{ name: 'all', in: 'query', ...parameter }],
      responses: { 200: { description: 'Fine.' } },
    },
  });
  const needy = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } };
  const free = { type: 'object', properties: { a: { type: 'string' } } };
  const text = types(
    around(
      {},
      {
        '/needy': operation({ schema: needy }),
        '/asked': operation({ schema: free, required: true }),
      },
    ),
  );
  expect(text.match(/^ {16}query: \{$/gm)).toHaveLength(2);
});

test('lets the branch win over its object, in anyOf as in oneOf', () => {
  const document = fixture('windows');
  const range = document.components?.['schemas']?.['RangeWindow'] as Record<string, unknown>;
  range['anyOf'] = range['oneOf'];
  delete range['oneOf'];
  expect(types(document)).toBe(generated);
});

test('joins the lines of a sentence, and keeps its quotes and other scripts', () => {
  const refused = { not: {}, description: 'Send "a",\n  or `b` … */' };
  const text = types(around({ X: { type: 'object', properties: { c: refused } } }));
  expect(text).toContain('c?: Conflict<"Send \\"a\\", or `b` … */"> | undefined;');
  expect(compile({ '/memory/api.ts': text })).toEqual([]);
});

test('refuses what a referenced schema makes impossible', () => {
  const schemas = {
    Refused: { not: {}, description: 'Leave it out.' },
    X: { type: 'object', properties: { a: { $ref: '#/components/schemas/Refused' } } },
  };
  expect(types(around(schemas))).toContain('a?: Conflict<"Leave it out."> | undefined;');
});

test('keeps a string closed that has one example, a format, a pattern or an enum', () => {
  const examples = ['a', 'b'];
  const properties = {
    one: { type: 'string', examples: ['a'] },
    format: { type: 'string', format: 'date', examples },
    pattern: { type: 'string', pattern: '^.$', examples },
    list: { type: 'string', enum: ['a', 'b'], examples },
  };
  const text = types(around({ X: { type: 'object', properties } }));
  expect(text).not.toContain('string & {}');
  expect(text.match(/\w+\?: .*;$/gm)).toEqual(
    expect.arrayContaining([
      'one?: string;',
      'format?: string;',
      'pattern?: string;',
      'list?: "a" | "b";',
    ]),
  );
});

test('opens the strings of a oneOf, and of the items of an array', () => {
  const open = { type: 'string', examples: ['a', 'b'] };
  const properties = {
    either: { oneOf: [open, { type: 'integer', enum: [1, 7] }] },
    many: { type: 'array', items: open },
  };
  const text = types(around({ X: { type: 'object', properties } }));
  expect(text).toContain('either?: ("a" | "b" | (string & {})) | (1 | 7);');
  expect(text).toContain('many?: ("a" | "b" | (string & {}))[];');
});

describe('bodies that are not JSON', () => {
  let text: string;
  beforeAll(() => {
    text = types(fixture('bodies'));
  });

  function said(id: string, mediaType: string, literal: string): string[] {
    const use = `import type { operations } from './api.ts';
declare const picture: Blob;
type Body = operations['${id}']['requestBody']['content']['${mediaType}'];
export const value: Body = ${literal};
`;
    const blob = 'interface Blob { readonly size: number }';
    return compile({
      '/memory/blob.d.ts': blob,
      '/memory/api.ts': text,
      '/memory/use.ts': use,
    });
  }

  test.each([
    ['searchCovers', 'application/json'],
    ['searchCovers', 'application/x-www-form-urlencoded'],
    ['findCovers', 'application/x-www-form-urlencoded'],
    ['findCovers', 'multipart/form-data'],
  ])('refuse what %s refuses as %s', (id, mediaType) => {
    expect(said(id, mediaType, `{ name: 'sea', shelf_ids: ['1'] }`)).toEqual([]);
    expect(said(id, mediaType, `{ name: 'sea', span: '7d' }`)).toEqual([
      `Type 'string' is not assignable to type 'Conflict<"Leave it out: this route takes no time.">'.`,
    ]);
  });

  test('take a Blob where the format is binary', () => {
    expect(said('findCovers', 'multipart/form-data', '{ image: picture, mask: null }')).toEqual([]);
    expect(said('findCovers', 'multipart/form-data', `{ image: 'picture' }`)).toEqual([
      `Type 'string' is not assignable to type 'Blob'.`,
    ]);
    expect(said('findCovers', 'application/x-www-form-urlencoded', '{ image: picture }')).toEqual([
      expect.stringContaining(`'image' does not exist in type`),
    ]);
  });
});

test('gives each x- field of an operation a line of its doc comment', () => {
  const text = types(fixture('bodies'));
  expect(
    text.match(/ +\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?= +(get|post): oper)/g)?.join(''),
  ).toMatchInlineSnapshot(`
    "        /**
             * Open the page
             * @provenance source: guide; inferred: path, method
             */
            /**
             * @description Covers, by name.
             * @safe true
             * @metering credits: 1
             * @pagination style: page; parameter: page; first: 1; rows: "" | style: cursor; parameter: after; rows: /data; next: /meta/next
             * @aliases none
             * @hostile *\\/ @deprecated
             */
    "
  `);
});

test('makes types that compile of a foreign description', () => {
  const text = types(fixture('foreign'));
  const use = `import type { components, paths } from './api.ts';
type Get = paths['/animals']['get']['parameters'];
export const query: Get['query'] = { city: 'Bern', page: { size: 1 }, labels: { a: 'b' } };
export const cookie: Get['cookie'] = { session: 's' };
export const lives = (animal: components['schemas']['Animal']) => animal.kind === 'cat' ? animal.lives : animal.friends;
`;
  expect(compile({ '/memory/api.ts': text, '/memory/use.ts': use })).toEqual([]);
});
