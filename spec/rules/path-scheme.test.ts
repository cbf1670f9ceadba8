import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (...paths: string[]) =>
  lintWith('path-scheme', `paths: { ${paths.map((path) => `'${path}': {}`).join(', ')} }`);

test('refuses a path outside the service', async () => {
  expect(await lint('/v1/brands')).toMatchInlineSnapshot(`
    [
      "#/paths/~1v1~1brands: The path \`/v1/brands\` is none of this service. Begin it with \`/api\`, and write its parts in ASCII letters, digits and hyphens, or as a parameter in braces.",
    ]
  `);
});

test.each(['/apis', '/api//brands', '/api/crédits', '/api/brands?page=1', '/api/{id', '/api/a_b'])(
  'refuses the path %s',
  async (path) => {
    expect(await lint(path)).toHaveLength(1);
  },
);

test('refuses a path that stands too late', async () => {
  expect(await lint('/api/brands/ads', '/api/brands')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1brands: The path \`/api/brands\` comes before \`/api/brands/ads\`. Move it up: paths stand in the order of their files, which end in \`.yaml\`, so that the list reads like the folder.",
    ]
  `);
});

test('accepts paths in the order of their files', async () => {
  const problems = await lint(
    '/api',
    '/api/brands',
    '/api/brands/ads-launched',
    '/api/brands/ads',
    '/api/v1/shop-detail',
    '/api/v1/shop-detail/extraTotal',
    '/api/v1/shop-details',
    '/api/v1/videos/explore',
    '/api/v1/videos/{id}/metrics',
  );
  expect(problems).toEqual([]);
});

test('refuses a path parameter that may be left out', async () => {
  const lintParameter = (parameter: string) =>
    lintWith('path-scheme', `components: { parameters: { Tested: { ${parameter} } } }`);
  expect(await lintParameter('name: id, in: path')).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested: The path parameter \`id\` is not marked as required. Write \`required: true\`, since a path without it is another path.",
    ]
  `);
  expect(await lintParameter('name: id, in: path, required: false')).toHaveLength(1);
  expect(await lintParameter('name: id, in: path, required: true')).toEqual([]);
  expect(await lintParameter('name: id, in: query')).toEqual([]);
});
