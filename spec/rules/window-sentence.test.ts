import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const route = `
paths:
  /products:
    get: { parameters: [{ name: window, in: query, schema: { $ref: '#/components/schemas/Window' } }] }
components:
  schemas:
    Window:
      type: object
`;

const lint = (window: string) => lintWith('window-sentence', route + window);

test('refuses a window that is silent about a refused name', async () => {
  const problems = await lint(`
      properties:
        period: { type: string }
        start_date: { not: {} }
        end_date: false
        from: { not: {}, description: Send \`period\` alone. }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties/start_date: \`start_date\`, \`end_date\` are refused without a word. Write \`{ not: {}, description: '<one sentence saying what to send instead>' }\`.",
    ]
  `);
});

test('refuses two different sentences in one window', async () => {
  const problems = await lint(`
      properties:
        period: { type: string }
        start_date: { not: {}, description: Send \`period\` alone. }
        end_date: { not: {}, description: Use \`period\`. }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties/end_date: \`start_date\` and \`end_date\` are refused with different sentences: "Send \`period\` alone." and "Use \`period\`.". Write one sentence for the whole window, once with a YAML anchor and elsewhere by its alias.",
    ]
  `);
});

test.each(['oneOf', 'anyOf'])('refuses another sentence in a branch of %s', async (keyword) => {
  const problems = await lint(`
      properties:
        date_range: { type: string }
        date_from: { type: string }
        period: { not: {}, description: Send \`date_range\` alone. }
      ${keyword}:
        - properties: { date_from: { not: {}, description: Only with custom. } }
        - required: [date_from]
`);
  expect(problems.map((problem) => problem.replace(keyword, '<keyword>'))).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/<keyword>/0/properties/date_from: \`period\` and \`date_from\` are refused with different sentences: "Send \`date_range\` alone." and "Only with custom.". Write one sentence for the whole window, once with a YAML anchor and elsewhere by its alias.",
    ]
  `);
});

test('refuses a sentence without a full stop', async () => {
  const problems = await lint(`
      properties:
        period: { type: string }
        start_date: { not: {}, description: Send \`period\` alone }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties/start_date: The sentence of this time window, "Send \`period\` alone", is not one line ending with a full stop. Write it as one line, with a full stop at its end.",
    ]
  `);
});

test('refuses a sentence of several lines', async () => {
  const problems = await lint(`
      properties:
        period: { type: string }
        start_date: { not: {}, description: "Send \`period\`\\nalone." }
`);
  expect(problems).toHaveLength(1);
});

test('refuses a sentence that names no accepted name', async () => {
  const problems = await lint(`
      properties:
        date_from: { type: string }
        date_to: { type: string }
        period: { not: {}, description: "Not \`period\`, call \`GET /explore\` for that." }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties/period: The sentence of this time window, "Not \`period\`, call \`GET /explore\` for that.", does not say what to send instead. Name it in backticks: \`date_from\`, \`date_to\`.",
    ]
  `);
});

test('refuses a window without accepted names that does not say so', async () => {
  const problems = await lint(`
      properties:
        period: { not: {}, description: Not accepted here. }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties/period: The sentence of this time window, "Not accepted here.", does not say that the route takes no time parameter. Say so, since the window accepts no name.",
    ]
  `);
});

test('accepts one sentence, repeated by alias, also in branches', async () => {
  const problems = await lint(`
      properties:
        date_range: { type: string }
        date_from: { type: string }
        period: &refused { not: {}, description: 'Send \`date_range\`, or \`date_range=custom\` with a date.' }
        start_date: *refused
      oneOf:
        - properties: { date_from: *refused }
        - required: [date_from]
`);
  expect(problems).toEqual([]);
});

test('accepts a window without time parameters', async () => {
  const problems = await lint(`
      properties:
        period: { not: {}, description: 'Leave it out: this route takes no time parameter.' }
`);
  expect(problems).toEqual([]);
});
