import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
components:
  schemas:
    Row: { type: object, properties: { id: { type: string } } }
    Envelope:
      type: object
      properties:
        total: { type: integer }
        page: { type: integer }
        scroll: { type: [string, 'null'] }
        meta: { type: object, properties: { next_cursor: { type: string } } }
    List:
      allOf:
        - $ref: '#/components/schemas/Envelope'
        - type: object
          properties: { data: { type: array, items: { $ref: '#/components/schemas/Row' } } }
    Upgrade: { type: object, properties: { upgrade: { type: string } } }
    Paging:
      type: object
      properties:
        page: { type: integer, minimum: 1, default: 1 }
        limit: { type: integer }
        after: { type: string }
  parameters:
    Paging: { name: paging, in: query, schema: { $ref: '#/components/schemas/Paging' } }
    Offset: { name: offset, in: query, schema: { type: integer } }
    Before: { name: before_id, in: query, schema: { type: string } }
    Scroll: { name: scroll, in: query, schema: { type: string } }
    ZeroPage: { name: page, in: query, schema: { type: integer, minimum: 0 } }
`;

const takes = (...names: string[]) =>
  `parameters: [${names.map((name) => `{ $ref: '#/components/parameters/${name}' }`).join(', ')}]`;
const answers = (schema: string) =>
  `responses: { '200': { content: { application/json: { schema: ${schema} } } } }`;
const list = answers("{ $ref: '#/components/schemas/List' }");

const page = '{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }';
const cursor =
  '{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }';

const lint = (...operation: string[]) =>
  lintWith(
    'pagination-stated',
    `paths: { /api/v1/brands: { get: { ${operation.join(', ')} } } }${components}`,
  );

test('refuses a list that does not say how to page', async () => {
  expect(await lint(list)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands answers with a list, and does not state how to page. Write \`x-pagination\`: a list of the ways, best first, such as \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\` or \`{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }\`; \`[]\` if the whole list comes at once.",
    ]
  `);
});

test.each([
  '{ type: array }',
  "{ oneOf: [{ $ref: '#/components/schemas/Upgrade' }, { $ref: '#/components/schemas/List' }] }",
  '{ type: object, properties: { hits: { type: array, items: { type: object } } } }',
])('takes %s for a list', async (schema) => {
  expect(await lint(answers(schema))).toHaveLength(1);
});

test.each([
  "{ $ref: '#/components/schemas/Row' }",
  '{ type: object, properties: { countries: { type: array, items: { type: string } } } }',
  '{ type: object, properties: { data: { type: object, properties: { rows: { type: array, items: { type: object } } } } } }',
  '{ type: object }',
])('takes %s for no list', async (schema) => {
  expect(await lint(answers(schema))).toEqual([]);
});

test('refuses an operation that is called like a list, whatever it answers', async () => {
  expect(await lint('operationId: listBrandAds')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands is called \`listBrandAds\`, and does not state how to page. Write \`x-pagination\`: a list of the ways, best first, such as \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\` or \`{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }\`; \`[]\` if the whole list comes at once.",
    ]
  `);
  expect(await lint('operationId: searchAds')).toHaveLength(1);
  expect(await lint('operationId: searchAds', "'x-pagination': []")).toEqual([]);
  expect(await lint('operationId: listenToAds')).toEqual([]);
  expect(await lint('operationId: 3')).toEqual([]);
});

test('refuses a request that takes another page and does not say how', async () => {
  expect(await lint(takes('Paging'))).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands takes \`page\`, \`after\`, and does not state how to page. Write \`x-pagination\`: a list of the ways, best first, such as \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\` or \`{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }\`; \`[]\` if the whole list comes at once.",
    ]
  `);
});

test('accepts a list that comes at once', async () => {
  expect(await lint(list, 'x-pagination: []')).toEqual([]);
});

test('accepts every style where request and answer have what it says', async () => {
  expect(await lint(takes('Paging'), list, `x-pagination: [${page}, ${cursor}]`)).toEqual([]);
  expect(
    await lint(
      takes('Offset'),
      list,
      'x-pagination: [{ style: offset, parameter: offset, rows: /data }]',
    ),
  ).toEqual([]);
  expect(
    await lint(
      takes('Before'),
      list,
      'x-pagination: [{ style: keyset, parameter: before_id, rows: /data, key: /id }]',
    ),
  ).toEqual([]);
  expect(
    await lint(
      takes('ZeroPage'),
      answers('{ type: array, items: { type: object } }'),
      "x-pagination: [{ style: page, parameter: page, first: 0, rows: '' }]",
    ),
  ).toEqual([]);
});

test('accepts a page number beside a scroll token', async () => {
  const way = '{ style: cursor, parameter: scroll, rows: /data, next: /scroll }';
  expect(await lint(takes('ZeroPage', 'Scroll'), list, `x-pagination: [${way}]`)).toEqual([]);
});

test('knows the number that has to grow with each token', async () => {
  const counted = (name: string) =>
    `'x-pagination': [{ style: cursor, parameter: scroll, counter: ${name}, rows: /data, next: /scroll }]`;
  expect(await lint(takes('Scroll', 'ZeroPage'), counted('page'), list)).toEqual([]);
  expect(await lint(takes('Scroll'), counted('page'), list)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands counts its pages by \`page\`, which the request does not take. State what the request takes, or declare it in the request.",
    ]
  `);
  const [number] = await lint(takes('Scroll', 'ZeroPage'), counted('3'), list);
  expect(number).toContain('has a `counter` that is no name');
  const offset = '{ style: offset, parameter: offset, counter: page, rows: /data }';
  const [unknown] = await lint(takes('Offset'), `'x-pagination': [${offset}]`, list);
  expect(unknown).toContain('has `counter`, which the style `offset` does not know');
});

test('accepts names of a body', async () => {
  const problems = await lintWith(
    'pagination-stated',
    `
paths:
  /api/v1/brands:
    post:
      requestBody: { content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Paging' }] } } } }
      ${list}
      x-pagination: [${page}, ${cursor}]
${components}`,
  );
  expect(problems).toEqual([]);
});

test('refuses what is not a list of ways', async () => {
  expect(await lint(list, `x-pagination: ${page}`)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination: \`x-pagination\` of GET /api/v1/brands is not a list. Write a list of the ways to page, best first, or \`[]\` if the whole list comes at once.",
    ]
  `);
  expect(await lint(list, 'x-pagination: [page]')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands is not an object. Write it like \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\`.",
    ]
  `);
});

test('refuses a way that is written otherwise than its style', async () => {
  const problems = await lint(
    list,
    'x-pagination: [{ style: cursor, parameter: 3, first: 2, rows: data }, { style: number }]',
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands lacks \`next\`, and has \`first\`, which the style \`cursor\` does not know, and has a \`parameter\` that is no name, and has a \`rows\` that is no JSON Pointer such as \`/data\`. Write it like \`{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }\`.",
      "#/paths/~1api~1v1~1brands/get/x-pagination/1: A way to page of GET /api/v1/brands has no \`style\` out of \`page\`, \`cursor\`, \`offset\`, \`keyset\`. Write it like \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\`.",
    ]
  `);
});

test('refuses names that the request does not take', async () => {
  expect(await lint(list, `x-pagination: [${page}]`)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands is asked for by \`page\`, which the request does not take, and takes its size from \`limit\`, which the request does not take. State what the request takes, or declare it in the request.",
    ]
  `);
});

test('refuses to leave out the size that the request takes', async () => {
  const way = '{ style: page, parameter: page, first: 1, rows: /data }';
  expect(
    await lint(takes('Paging'), list, `x-pagination: [${way}, ${cursor}]`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands leaves out \`size: limit\`, which the request takes. State what the request takes, or declare it in the request.",
    ]
  `);
});

test('refuses a first page that the parameter contradicts', async () => {
  const way = '{ style: page, parameter: page, first: 0, size: limit, rows: /data }';
  expect(
    await lint(takes('Paging'), list, `x-pagination: [${way}, ${cursor}]`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands begins with page 0, while \`page\` has \`minimum: 1\`, and begins with page 0, while \`page\` has \`default: 1\`. State what the request takes, or declare it in the request.",
    ]
  `);
});

test('refuses pointers that lead nowhere', async () => {
  const way =
    '{ style: cursor, parameter: after, size: limit, rows: /total, next: /next_cursor, total: /meta/total }';
  const problems = await lint(takes('Paging'), list, `x-pagination: [${page}, ${way}]`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/1: A way to page of GET /api/v1/brands finds its rows at '/total', where the answer has no array, and finds \`next\` at '/next_cursor', where the answer has nothing, and finds \`total\` at '/meta/total', where the answer has nothing. State where the answer has it, or declare it in the schema of the answer.",
    ]
  `);
  expect(
    await lint(
      takes('Before'),
      list,
      'x-pagination: [{ style: keyset, parameter: before_id, rows: /data, key: /key }]',
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination/0: A way to page of GET /api/v1/brands finds its key at '/key' of a row, where a row has nothing. State where the answer has it, or declare it in the schema of the answer.",
    ]
  `);
});

test.each([
  [
    cursor.replace('/meta/next_cursor', '/total'),
    "finds `next` at '/total', where the answer has no text",
  ],
  [
    cursor.replace('/meta/next_cursor', '/meta'),
    "finds `next` at '/meta', where the answer has no text",
  ],
  [
    page.replace('total: /total', 'total: /data'),
    "finds `total` at '/data', where the answer has no number",
  ],
  [
    page.replace('total: /total', 'total: /page'),
    "finds `total` at '/page', where the answer repeats",
  ],
  [
    page.replace('size: limit', 'size: after'),
    'takes its size from `after`, which asks for a page',
  ],
  [
    '{ style: offset, parameter: page, size: limit, rows: /data }',
    'has the style `offset`, which is not that of `page`',
  ],
])('refuses %s', async (way, flaw) => {
  const problems = await lint(takes('Paging'), list, `x-pagination: [${way}]`);
  expect(problems).toContainEqual(expect.stringContaining(flaw));
});

test('refuses two ways by the same name', async () => {
  expect(
    await lint(takes('Paging'), list, `x-pagination: [${page}, ${cursor}, ${page}]`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination: GET /api/v1/brands states two ways to page by \`page\`. Keep one.",
    ]
  `);
});

test('refuses a name to page by that no way uses', async () => {
  expect(await lint(takes('Paging'), list, `x-pagination: [${page}]`)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-pagination: GET /api/v1/brands takes \`after\`, but states no way to page by it. Add the way to \`x-pagination\`, or remove the name if it does nothing.",
    ]
  `);
});
