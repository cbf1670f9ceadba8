import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (responses: string) =>
  lintWith('statuses-known', `paths: { /api/logs: { get: { responses: ${responses} } } }`);

test('refuses an operation that does not answer with 200', async () => {
  expect(await lint("{ '500': { description: Failed. } }")).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1logs/get/responses: GET /api/logs does not say what it answers with status 200, as all others do. Write \`'200'\` in its \`responses\`.",
    ]
  `);
});

test.each(['201', '2XX', '418', 'default'])('refuses the status %s', async (status) => {
  const problems = await lint(`{ '200': {}, '${status}': { description: Other. } }`);
  expect(problems).toEqual([expect.stringContaining(`answers with \`${status}\``)]);
});

test('accepts 200 and the errors that are known', async () => {
  expect(await lint("{ '200': {}, '401': {}, '500': {} }")).toEqual([]);
});
