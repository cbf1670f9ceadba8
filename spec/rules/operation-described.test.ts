import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (operation: string) =>
  lintWith('operation-described', `paths: { /api/v1/brands: { get: ${operation} } }`);

test.each([
  ['list brands', 'does not begin with a capital'],
  ['List brands.', 'ends with a full stop'],
  ['List the brands that are tracked, the newest first and all others after', 'has 71 characters'],
  ['List\\nbrands', 'has several lines'],
])('refuses the summary %j', async (summary, flaw) => {
  const problems = await lint(`{ summary: "${summary}" }`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(flaw);
});

test('says all that is wrong with a summary at once', async () => {
  expect(await lint('{ summary: list brands. }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/summary: The summary of GET /api/v1/brands, "list brands.", does not begin with a capital and ends with a full stop. Write a title of one line: a capital first, no full stop, at most 60 characters.",
    ]
  `);
});

test('refuses a summary that another operation has', async () => {
  const problems = await lintWith(
    'operation-described',
    `
paths:
  /api/brands: { get: { summary: List brands } }
  /api/v1/brands: { get: { summary: List brands } }
`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/summary: GET /api/v1/brands and GET /api/brands both have the summary "List brands", so that a list shows them alike. Say what sets this one apart.",
    ]
  `);
});

test('refuses a description that repeats the summary', async () => {
  expect(await lint('{ summary: List brands, description: List  brands. }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/description: The description of GET /api/v1/brands only repeats its summary. Say what the summary does not: what comes back, when to take this route, what to beware of.",
    ]
  `);
});

test('refuses a description without a full stop', async () => {
  expect(
    await lint('{ summary: List brands, description: The brands you track }'),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/description: The description of GET /api/v1/brands does not end with a full stop. Write whole sentences.",
    ]
  `);
});

const twice = (id: string, other: string) =>
  lintWith(
    'operation-described',
    `
paths:
  /api/v1/brands: { post: { operationId: ${id}, summary: List brands, description: The same by POST. } }
  /api/v1/shops: { post: { operationId: ${other}, summary: List shops, description: "The same, by POST." } }
`,
  );

test('refuses the description of another operation', async () => {
  expect(await twice('listBrands', 'listShopsByBody')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1shops/post/description: The description of POST /api/v1/shops is that of POST /api/v1/brands again. Say what this one does.",
    ]
  `);
});

test('lets searches by body be described alike', async () => {
  expect(await twice('listBrandsByBody', 'listShopsByBody')).toEqual([]);
});

test('accepts a title and sentences', async () => {
  const problems = await lint(`
    { summary: List tracked brands, description: "The brands of this account.\\n\\nIt only reads.\\n" }
`);
  expect(problems).toEqual([]);
});

test('leaves what is missing to the rules that Redocly has for it', async () => {
  expect(await lint('{ description: 3 }')).toEqual([]);
});
