import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (yaml: string) => lintWith('extensions-known', yaml);

test('refuses an extension that is misspelt or unknown', async () => {
  expect(
    await lint('paths: { /api/logs: { get: { x-meterings: { credits: 0 }, x-internal: true } } }'),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1logs/get/x-meterings: \`x-meterings\` is no extension of this description. Did you mean \`x-metering\`? Use a word of OpenAPI, or document it in spec/README.md and add it to this rule.",
      "#/paths/~1api~1logs/get/x-internal: \`x-internal\` is no extension of this description. Use a word of OpenAPI, or document it in spec/README.md and add it to this rule.",
    ]
  `);
});

test('refuses it wherever it stands', async () => {
  expect(await lint('components: { schemas: { Tested: { x-nullable: true } } }')).toHaveLength(1);
  expect(await lint('info: { x-logo: { url: logo.png } }')).toHaveLength(1);
});

test('accepts those that are documented, and names of the service', async () => {
  expect(await lint('paths: { /api/logs: { get: { x-safe: true, x-metering: {} } } }')).toEqual([]);
  expect(
    await lint('components: { schemas: { Tested: { properties: { x-id: { type: string } } } } }'),
  ).toEqual([]);
});
