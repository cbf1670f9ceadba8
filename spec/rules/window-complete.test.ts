import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import { RESERVED_NAMES } from './windows.ts';

const route = `
paths:
  /products:
    get: { parameters: [{ name: window, in: query, schema: { $ref: '#/components/schemas/Window' } }] }
    post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Window' } } } } }
components:
  schemas:
    Window:
      type: object
      properties:
`;

const lint = (properties: string[]) =>
  lintWith('window-complete', route + properties.map((line) => `        ${line}\n`).join(''));

test('refuses a window that leaves names out, once for all routes', async () => {
  const problems = await lint([
    'period: { type: string }',
    'date_range: { not: {} }',
    'date_from: { not: {} }',
    'date_to: { not: {} }',
    'start_date: { not: {} }',
    'from: { not: {} }',
    'to: { not: {} }',
    'tolastseen: { not: {} }',
  ]);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties: This time window does not decide about \`end_date\`, \`fromlastseen\`. Declare each of them: with its schema if the window accepts it, else as \`{ not: {}, description: '<what to send instead>' }\`.",
    ]
  `);
});

test.each(RESERVED_NAMES)('misses %s where it is left out', async (left) => {
  const rest = RESERVED_NAMES.filter((name) => name !== left);
  const [problem] = await lint(rest.map((name) => `${name}: { not: {} }`));
  expect(problem).toContain(`does not decide about \`${left}\`.`);
});

test('accepts a window that accepts or refuses every name', async () => {
  const refused = RESERVED_NAMES.filter((name) => name !== 'period');
  const problems = await lint([
    'period: { type: string }',
    ...refused.map((name) => `${name}: { not: {} }`),
  ]);
  expect(problems).toEqual([]);
});

test('leaves a response with such names alone', async () => {
  const problems = await lintWith(
    'window-complete',
    `
paths:
  /products:
    get:
      responses:
        '200':
          content:
            application/json: { schema: { type: object, properties: { period: { type: string } } } }
`,
  );
  expect(problems).toEqual([]);
});
