import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (yaml: string) => lintWith('operation-tag-scheme', yaml);

test('refuses an operation without a tag', async () => {
  expect(await lint('paths: { /api/v1/brands: { get: { tags: [] } } }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/tags: GET /api/v1/brands stands under no tag. Write \`tags: [<one of the tags of openapi.yaml>]\`.",
    ]
  `);
});

test('refuses a tag that no operation uses', async () => {
  const problems = await lint(`
tags: [{ name: Brands }, { name: Trends }]
paths: { /api/v1/brands: { get: { tags: [Brands] } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/tags/1/name: No operation stands under the tag \`Trends\`. Remove it, or give an operation \`tags: [Trends]\`.",
    ]
  `);
});

test('refuses tags that are not written in sentence case, or without a full stop', async () => {
  const problems = await lint(`
tags:
  - name: ad library
  - name: Saved Ads
    description: Boards of ads
paths: { /api/v1/brands: { get: { tags: [ad library, Saved Ads] } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/tags/0/name: The tag \`ad library\` is not written in sentence case. Begin it with a capital, and the other words in small letters unless they are names, as in \`Ad library\`.",
      "#/tags/1/name: The tag \`Saved Ads\` is not written in sentence case. Begin it with a capital, and the other words in small letters unless they are names, as in \`Ad library\`.",
      "#/tags/1/description: The description of the tag \`Saved Ads\` does not end with a full stop. Write sentences: what stands under it, and how time is narrowed there.",
    ]
  `);
});

test('accepts names and abbreviations in tags', async () => {
  const problems = await lint(`
tags:
  - { name: Ad library, description: 'Ads of all advertisers.' }
  - { name: Magic AI, description: 'Ads by meaning.' }
  - { name: TikTok ads, description: 'Ads on TikTok.' }
paths:
  /api/v1/adlibrary: { get: { tags: [Ad library] } }
  /api/v1/magic-ai: { post: { tags: [Magic AI] } }
  /api/v1/tiktok-ads: { get: { tags: [TikTok ads] } }
`);
  expect(problems).toEqual([]);
});

test('gets over tags that are half written', async () => {
  expect(await lint('tags: [null]\npaths: { /api/v1/brands: { get: { tags: } } }')).toEqual([]);
});

const under = (...paths: [path: string, tag: string][]) =>
  lint(
    `paths: { ${paths.map(([path, tag]) => `${path}: { get: { tags: [${tag}] } }`).join(', ')} }`,
  );

test('refuses a tag that all others around do not have', async () => {
  const problems = await under(
    ['/api/brands', 'Brands'],
    ['/api/brands/ads', 'Brands'],
    ['/api/brands/themes', 'Stores'],
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1brands~1themes/get/tags: GET /api/brands/themes stands under the tag \`Stores\`, but all others at /api/brands under \`Brands\`. Write \`tags: [Brands]\`.",
    ]
  `);
});

test('says nothing of those around an operation without a tag', async () => {
  const brands = ['/api/brands', '/api/brands/ads'];
  const untagged = await under(...brands.map((path): [string, string] => [path, 'Brands']), [
    '/api/brands/themes',
    '',
  ]);
  expect(untagged).toEqual([expect.stringContaining('stands under no tag')]);
  const alone = await under(...brands.map((path): [string, string] => [path, '']), [
    '/api/brands/themes',
    'Brands',
  ]);
  expect(alone).toHaveLength(2);
});

test('accepts another tag where the others differ, or are too few to tell', async () => {
  expect(
    await under(
      ['/api/logs', 'Account'],
      ['/api/fb-ads', 'Ad library'],
      ['/api/usage', 'Account'],
      ['/api/brands', 'Brands'],
      ['/api/landers/one', 'Landers'],
      ['/api/landers/other', 'Account'],
    ),
  ).toEqual([]);
});
