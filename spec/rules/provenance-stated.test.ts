import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (operation: string) =>
  lintWith('provenance-stated', `paths: { /api/v1/brands: { get: { ${operation} } } }`);

test('refuses an operation without provenance', async () => {
  expect(await lint('')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands does not say where its facts come from. Write \`x-provenance: { source: guide }\` for the service's guides, \`reference\` for its reference pages, \`reported\` for third parties.",
    ]
  `);
});

test('refuses words that are not in the vocabulary', async () => {
  const problems = await lint('x-provenance: { source: docs, inferred: [body], since: 2026 }');
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-provenance: The provenance of GET /api/v1/brands cannot be read: \`since\` is not part of it; \`source\` is not one of \`guide\`, \`reference\`, \`reported\`; \`inferred\` is not a list of some of \`path\`, \`method\`, \`request\`, \`response\`, each once. Write for example \`x-provenance: { source: reference, inferred: [response] }\`.",
    ]
  `);
});

test.each([
  'guide',
  'null',
  '[]',
  '{}',
  '{ source: guide, inferred: [] }',
  '{ source: guide, inferred: path }',
  '{ source: guide, inferred: [path, path] }',
])('refuses %s', async (stated) => {
  expect(await lint(`x-provenance: ${stated}`)).toHaveLength(1);
});

test.each([
  '{ source: guide }',
  '{ source: reference, inferred: [response] }',
  '{ source: reported, inferred: [path, method, request, response] }',
])('accepts %s', async (stated) => {
  expect(await lint(`x-provenance: ${stated}`)).toEqual([]);
});
