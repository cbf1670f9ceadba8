import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (text: string) =>
  lintWith('text-plain', `components: { schemas: { Tested: { description: "${text}" } } }`);

test('refuses what is unfinished', async () => {
  expect(await lint('Revenue. TODO: currency.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description holds \`TODO\`. Write what is known, and say what is not.",
    ]
  `);
});

test('refuses two spaces in a row', async () => {
  expect(await lint('Revenue within  the period.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description has two spaces in a row, in "within  the". Write one.",
    ]
  `);
});

test('refuses HTML', async () => {
  expect(await lint('Revenue.<br/>In dollars.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description holds HTML, \`<br/>\`. Write Markdown; put a placeholder in backticks.",
    ]
  `);
});

test('refuses letters that English does not have', async () => {
  expect(await lint('Revenue within the période.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description holds "période", with a letter that English does not have. Write it in English; quote a value in backticks.",
    ]
  `);
});

test('refuses French without accents', async () => {
  expect(await lint('Le titre de la liste.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description reads like French: it holds "le", "de", "la". Write it in English; quote a value in backticks.",
    ]
  `);
});

test('accepts a name of which a part is French, and a French value', async () => {
  expect(await lint('Cosmetics such as La Mer.')).toEqual([]);
  expect(await lint('A name such as `Le titre de la liste`.')).toEqual([]);
});

test('refuses a backtick without its partner', async () => {
  expect(await lint('Send `period alone.')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/description: The description opens a backtick that it does not close. Close it, or leave it out.",
    ]
  `);
});

test.each(['FIXME', 'TBD', 'XXX'])('refuses %s', async (mark) => {
  expect(await lint(`Revenue (${mark}).`)).toHaveLength(1);
});

test.each(['выручка', '収益', 'Crème', 'naïve'])('refuses %s', async (word) => {
  expect(await lint(`Here: ${word}.`)).toHaveLength(1);
});

test.each([
  'The shop’s own “name” … – → 50 % × 2.',
  'A value such as `<id>`, `période` or `a  b`.',
  'See <https://example.org>.',
  'Fewer than 5, that is n < 5 and m > 3.',
  '| a | b |\\n| --- | --- |\\n  - nested',
  '``a ` b``.',
])('accepts %s', async (text) => {
  expect(await lint(text)).toEqual([]);
});

test('reads summaries and titles, of operations and of examples', async () => {
  const problems = await lintWith(
    'text-plain',
    `
paths:
  /shops: { get: { summary: Liste  shops } }
components:
  schemas: { Tested: { title: Période } }
  examples: { Tested: { summary: TBD, value: { description: 'été  TODO' } } }
`,
  );
  expect(problems.map((text) => text.split(':')[0])).toEqual([
    '#/paths/~1shops/get/summary',
    '#/components/schemas/Tested/title',
    '#/components/examples/Tested/summary',
  ]);
});

test('reads a description beside a reference', async () => {
  const problems = await lintWith(
    'text-plain',
    `
components:
  schemas:
    Name: { type: string }
    Tested: { properties: { name: { $ref: '#/components/schemas/Name', description: TBD } } }
`,
  );
  expect(problems.map((text) => text.split(':')[0])).toEqual([
    '#/components/schemas/Tested/properties/name/description',
  ]);
});
