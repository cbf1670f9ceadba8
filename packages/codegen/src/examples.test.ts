import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { examples } from './examples.ts';
import { compile } from './fixtures/compile.ts';
import { around, fixture } from './fixtures/read.ts';

const json = (examples: Record<string, unknown>) => ({
  description: 'An answer.',
  content: { 'application/json': { examples } },
});

const paths = {
  '/books/{id}': {
    get: {
      operationId: 'getBook',
      summary: 'Get */ a\nbook',
      responses: {
        '200': json({
          sea: { value: { title: 'Sea' } },
          none: { $ref: '#/components/examples/None' },
        }),
        '404': json({ lost: { value: 'lost' } }),
        default: json({ broken: { value: 'broken' } }),
        '5XX': json({ broken: { value: 'broken' } }),
      },
    },
  },
  '/books/new': {
    get: {
      operationId: 'getNewBook',
      responses: {
        '404': json({ lost: { value: 'lost' } }),
        '200': {
          description: 'A book.',
          content: {
            'text/plain': { example: 'Sea' },
            'application/problem+json': { example: { title: 'Sea' } },
          },
        },
      },
    },
    delete: { responses: { '204': { description: 'Gone.' } } },
  },
};

const library = {
  ...around({}, paths),
  servers: [{ url: 'https://{city}.library/v1/', variables: { city: { default: 'oslo' } } }],
  components: { examples: { None: { value: null } } },
} as unknown as Document;

/** The part of a module that tells what it exports at run time. */
function constantsOf(text: string): string {
  return text.slice(text.indexOf('export const origin'));
}

/** Runs a module, as its types say. */
async function load(document: Document): Promise<Record<string, Record<string, unknown>>> {
  const js = constantsOf(examples(document)).replace(
    /^(export )?const (\w+)(: .*?)? = /gm,
    '$1const $2 = ',
  );
  const module = await import(`data:text/javascript,${encodeURIComponent(js)}`);
  return (module as { routes: Record<string, Record<string, unknown>> }).routes;
}

test('writes each value, each answer and each set of other answers once', () => {
  const text = examples(library);
  expect(constantsOf(text)).toMatchInlineSnapshot(`
    "export const origin = "https://oslo.library/v1";

    const value0: unknown = "lost";
    const value1: unknown = {"title":"Sea"};
    const value2: unknown = null;

    const answer0: Answer = { type: "application/json", examples: { "lost": value0 } };
    const answer1: Answer = { type: "application/problem+json", examples: { "example": value1 } };
    const answer2: Answer = { examples: {} };
    const answer3: Answer = { type: "application/json", examples: { "sea": value1, "none": value2 } };

    const others0: Answers = { 404: answer0 };

    const refusals0: readonly Refusal[] = [];

    export const routes: { readonly [Id in keyof Examples]: Route } = {
      "getNewBook": { method: "get", path: "/books/new", success: 200, answers: { 200: answer1, ...others0 }, refusals: refusals0 },
      "delete /books/new": { method: "delete", path: "/books/new", success: 204, answers: { 204: answer2 }, refusals: refusals0 },
      "getBook": { method: "get", path: "/books/:id", success: 200, answers: { 200: answer3, ...others0 }, refusals: refusals0 },
    };
    "
  `);
  expect(compile({ '/memory/examples.ts': text })).toEqual([]);
});

test('names the examples by operation and status, in a type', () => {
  const use = `import type { Examples } from './examples.ts';
export const one: Examples['getBook'][200] = 'none';
export const other: Examples['getBook'][404] = 'lost';
export const unnamed: Examples['getNewBook'][200] = 'example';
export const wrong: Examples['getBook'][200] = 'lost';
export const none: Examples['delete /books/new'][204] = 'gone';
`;
  expect(compile({ '/memory/examples.ts': examples(library), '/memory/use.ts': use })).toEqual([
    `Type '"lost"' is not assignable to type '"sea" | "none"'.`,
    `Type '"gone"' is not assignable to type 'never'.`,
  ]);
  expect(examples(library)).toContain('  /** Get *\\/ a book: `GET /books/{id}` */\n');
});

test('puts paths without parameters first', async () => {
  expect(Object.keys(await load(library))).toEqual(['getNewBook', 'delete /books/new', 'getBook']);
});

test.each([
  ['/a/{id}/b', '/a/:id/b'],
  ['/a/{shop-id}/{2d}', '/a/:shop_id/:_2d'],
  ['/a/{id}_b', '/a/:id\\_b'],
  ['/a/{id}.json', '/a/:id.json'],
  ['/a:batch/*', '/a\\:batch/\\*'],
])('writes the path %s as %s', async (path, expected) => {
  const { one } = await load(around({}, { [path]: { get: { operationId: 'one' } } }));
  expect(one).toEqual({ method: 'get', path: expected, success: 200, answers: {}, refusals: [] });
});

test.each([
  [undefined, '*'],
  [[{ url: '/' }], '*'],
  [[{ url: '/v1' }], '*/v1'],
  [[{ url: 'http://127.0.0.1:80' }, { url: 'http://b' }], 'http://127.0.0.1:80'],
  [[{ url: 'https://{shop}.com' }], 'https://*.com'],
])('takes of the servers %j the origin %s', (servers, origin) => {
  const text = examples({ ...around({}), ...(servers && { servers }) });
  expect(text).toContain(`export const origin = ${JSON.stringify(origin)};\n`);
});

test('tells what is refused, in a query and in a body', async () => {
  const { listBooks, searchBooks, listShelves } = await load(fixture('windows'));
  const span = {
    names: ['start', 'range', 'from', 'to'],
    sentence: 'Send `span` alone: this route has no "custom" range.',
  };
  expect(listBooks?.['refusals']).toEqual([span]);
  expect(searchBooks?.['refusals']).toEqual([span]);
  expect(listShelves?.['refusals']).toEqual([
    { names: ['span'], sentence: 'Leave it out: this route takes no time.' },
    { names: ['start'], sentence: '' },
  ]);
});

test('tells beside which values a name is refused', async () => {
  const { listLoans, searchLoans } = await load(fixture('windows'));
  const sentence = 'Send a preset as `range` alone, or `range=custom` with `from` and `to`.';
  const refusals = [
    { names: ['span', 'start'], sentence },
    { names: ['from', 'to'], sentence, unless: [{ range: ['custom'] }] },
  ];
  expect(listLoans?.['refusals']).toEqual(refusals);
  expect(searchLoans?.['refusals']).toEqual(refusals);
});

test('lets pass what a value that is left out may allow, and what no listed value tells apart', async () => {
  const refused = { not: {}, description: 'No.' };
  const schemas = {
    Optional: {
      type: 'object',
      properties: { kind: { type: 'string' }, size: { type: 'integer' } },
      oneOf: [
        { properties: { kind: { enum: ['a', 'b'] } } },
        { properties: { kind: { const: 'c' }, size: refused }, required: ['kind'] },
      ],
    },
    Untold: {
      type: 'object',
      properties: { near: { type: 'string' }, radius: { type: 'integer' } },
      oneOf: [{ required: ['near'] }, { required: ['radius'], properties: { near: refused } }],
    },
  };
  const body = (name: string) => ({
    operationId: name,
    requestBody: {
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    },
  });
  const document = around(schemas, { '/a': { put: body('Optional'), post: body('Untold') } });
  const { Optional, Untold } = await load(document);
  expect(Optional?.['refusals']).toEqual([
    { names: ['size'], sentence: 'No.', unless: [{ kind: [null, 'a', 'b'] }] },
  ]);
  expect(Untold?.['refusals']).toEqual([]);
});

test('says which example leads nowhere', () => {
  const responses = { '200': json({ lost: { $ref: '#/components/examples/Lost' } }) };
  expect(() => examples(around({}, { '/a': { get: { responses } } }))).toThrow(
    'The $ref "#/components/examples/Lost" points to nothing.',
  );
});

test('compiles for a foreign description, and writes the same bytes twice', () => {
  const text = examples(fixture('foreign'));
  expect(text.split('\n')[0]).toBe(
    '// Generated by @winninghunter/codegen (examples). Do not edit.',
  );
  expect(compile({ '/memory/examples.ts': text })).toEqual([]);
  expect(examples(fixture('foreign'))).toBe(text);
});
