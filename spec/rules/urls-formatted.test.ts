import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'urls-formatted',
    `components: { schemas: { Tested: { properties: { ${property} } } } }`,
  );

test('refuses an address that does not say that it is one', async () => {
  expect(
    await lint('page_url: { type: string, description: Where the page is. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/page_url: \`page_url\` is named like an address, but does not say that it is one. Write \`format: uri\`; or say in its description that it may be relative, or only a part of an address.",
    ]
  `);
});

test('refuses an address under another name', async () => {
  expect(
    await lint("cover: { type: string, examples: ['https://cdn.example.org/1.jpg'] }"),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/cover: \`cover\` shows an address, but does not say that it is one. Write \`format: uri\`; or say in its description that it may be relative, or only a part of an address.",
    ]
  `);
});

test.each(['url', 'uri', 'link', 'logo_url', 'page_profile_uri', 'urlStore', 'shopUrl', 'urls'])(
  'takes %s for an address',
  async (name) => {
    expect(await lint(`${name}: { type: array, items: { type: string } }`)).toHaveLength(1);
  },
);

test.each([
  'url: { type: string, format: uri }',
  'url: { type: string, format: uri-reference }',
  'url: { type: string, description: Address; it may be relative. }',
  'url: { type: string, description: Part of the address to look for. }',
  'has_url: { type: boolean }',
  'url: { not: {} }',
  'link: { description: Not documented. }',
  'curl: { type: string }',
  'url_count: { type: integer }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});
