import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lintBundleWith, lintFileWith } from './lint-with.ts';
import plugin from './plugin.ts';

const RULES = Object.keys(plugin().rules?.oas3 ?? {});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rules-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the files of a description whose root is `openapi.yaml`, and returns the root's path. */
async function write(files: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return path.join(folder, 'openapi.yaml');
}

const sound = {
  'openapi.yaml': `
openapi: 3.1.0
paths:
  /products: { $ref: products.yaml }
`,
  'products.yaml': `
get:
  parameters: [{ $ref: parameter.yaml }]
post:
  requestBody: { $ref: body.yaml }
`,
  'parameter.yaml': `
name: window
in: query
style: form
explode: true
schema: { $ref: schema.yaml }
`,
  'body.yaml': `
content:
  application/json: &media
    schema:
      allOf: [{ $ref: schema.yaml }]
  application/x-www-form-urlencoded: *media
`,
  'schema.yaml': `
type: object
properties:
  period: { type: string }
  date_range: &refused { not: {}, description: Send \`period\` alone. }
  date_from: *refused
  date_to: *refused
  start_date: *refused
  end_date: *refused
  from: *refused
  to: *refused
  fromlastseen: *refused
  tolastseen: *refused
`,
};

const mistaken = {
  ...sound,
  'openapi.yaml': `
openapi: 3.1.0
paths:
  /products: { $ref: products.yaml }
  /brands: { get: {} }
`,
  'products.yaml': `
get:
  parameters:
    - $ref: parameter.yaml
    - { name: start_date, in: query, schema: { type: string } }
    - { name: ids, in: query, schema: { $ref: list.yaml } }
post:
  parameters: [{ $ref: parameter.yaml }]
  requestBody: { $ref: body.yaml }
`,
  'list.yaml': 'type: array',
  'schema.yaml': `
type: object
properties:
  period: { type: string }
  minSales: { type: integer }
  start_date: { not: {}, description: Not here. }
`,
};

test('accepts a sound description, as many files and as a bundle', async () => {
  const root = await write(sound);
  expect(await lintFileWith(RULES, root)).toEqual([]);
  expect(await lintBundleWith(RULES, root)).toEqual([]);
});

test('finds mistakes across files', async () => {
  const problems = await lintFileWith(RULES, await write(mistaken));
  expect(problems.sort()).toMatchInlineSnapshot(`
    [
      "#/get/parameters/1/name: \`start_date\` is the name of a time parameter and cannot be a query parameter of its own. Remove it and state the route's window: \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`.",
      "#/get/parameters/2: The query parameter \`ids\` is a list and must say that it is sent as \`ids=1,2\`. Write \`style: form\` and \`explode: false\`.",
      "#/paths/~1brands/get: GET /brands states no time window, so nothing refuses a mixed request. Add \`$ref: components/parameters/windows/NoWindow.yaml\` to its parameters if it takes no time parameter, else the parameter of the window it takes; where it has a body, add the schema of the window to its \`allOf\` instead.",
      "#/post: GET /products and its POST are one request in two forms, but the body lacks \`ids\`. Add what is missing, best in a schema that both refer to.",
      "#/post: POST /products states 2 time windows: \`period\`, \`minSales\` (in the query); \`period\`, \`minSales\` (in the body). Keep the one the route takes, at one place, and remove the others.",
      "#/properties/minSales: \`minSales\` is not written in snake_case, so its values would go unchecked inside an object of the query. Rename it, or make it a query parameter of its own if the service knows it by this name.",
      "#/properties/start_date: The sentence of this time window, "Not here.", does not say what to send instead. Name it in backticks: \`period\`, \`minSales\`.",
      "#/properties: This time window does not decide about \`date_range\`, \`date_from\`, \`date_to\`, \`end_date\`, \`from\`, \`to\`, \`fromlastseen\`, \`tolastseen\`. Declare each of them: with its schema if the window accepts it, else as \`{ not: {}, description: '<what to send instead>' }\`.",
    ]
  `);
});

test('finds the same mistakes in the bundle', async () => {
  const root = await write(mistaken);
  const messages = (problems: string[]): string[] =>
    problems.map((text) => text.replace(/^\S+ /, '')).sort();
  expect(messages(await lintBundleWith(RULES, root))).toEqual(
    messages(await lintFileWith(RULES, root)),
  );
});

test('gets over an unfinished description', async () => {
  const root = await write({
    'openapi.yaml': `
openapi: 3.1.0
paths:
  /empty:
  /verb: { get: }
  /half:
    post:
      parameters: [null, { name: window, in: query, schema: { $ref: nowhere.yaml } }]
      requestBody: { content: { application/json: { schema: { allOf: { $ref: nowhere.yaml } } } } }
  /list: { get: { parameters: { name: page } } }
  /loop: { get: { parameters: [{ name: window, in: query, schema: { $ref: loop.yaml } }] } }
`,
    'loop.yaml': 'allOf: [{ $ref: loop.yaml }]',
  });
  const problems = await lintFileWith(RULES, root);
  expect(problems.map((text) => text.slice(0, text.indexOf(' states')))).toEqual([
    '#/paths/~1half/post: POST /half',
    '#/paths/~1list/get: GET /list',
    '#/paths/~1loop/get: GET /loop',
  ]);
});
