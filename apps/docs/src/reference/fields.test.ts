import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { fieldList, schemaBody } from './fields.ts';
import { example, field, place, schema } from './fixtures.ts';

test('tells a parameter: name, type, text, facts, and a link to itself', () => {
  const limit = field('limit', {
    required: true,
    description: 'Rows of a page.',
    schema: schema({ types: ['integer'], default: 20, constraints: { minimum: 1, maximum: 50 } }),
  });
  expect(text(fieldList([limit], place()))).toBe(
    'limit integer required | Rows of a page. | Default 20 · From 1 to 50',
  );
  expect(`${fieldList([limit], place())}`).toContain('<li id="limit"><p><a href="#limit"');
});

test('says nothing twice', () => {
  const one = field('one', {
    description: 'One.',
    schema: schema({ description: 'One.', examples: ['x'] }),
    examples: [example('x')],
  });
  expect(text(fieldList([one], place()))).toBe('one string | One. | For example x');
});

test('folds what is inside, with anchors that say where it is', () => {
  const inner = schema({ types: ['object'], fields: [field('b'), field('c')] });
  const html = `${fieldList([field('a', { schema: schema({ types: ['array'], items: inner }) })], place({ prefix: 'response-200.', isAnswer: true }))}`;
  expect(html).toContain('<details><summary>2 fields</summary>');
  expect(html).toContain('<li id="response-200.a.b">');
  expect(html).not.toContain('href');
});

test('gives an anchor to the first of the same name', () => {
  const here = place();
  const html = `${fieldList([field('a')], here)}${fieldList([field('a')], here)}`;
  expect(html.match(/ id="a"/g)).toHaveLength(1);
});

test('shows options, and says how many have to fit', () => {
  const options = [
    { title: 'A number', schema: schema({ types: ['integer'] }) },
    { title: '', schema: schema({ const: '' }) },
  ];
  expect(text(schemaBody(schema({ types: [], options, exclusive: true }), place()))).toBe(
    'Exactly one of these | A number integer | Option 2 string | Always ""',
  );
  expect(text(schemaBody(schema({ types: [], options }), place()))).toContain(
    'At least one of these',
  );
});

test('loses nothing of a schema that is unlike others', () => {
  const strange = schema({
    types: ['object'],
    title: 'Title',
    notes: ['Note'],
    refused: { a: 'Send b.' },
    needs: ['c'],
    others: schema({ description: 'Others.' }),
    patterns: [{ pattern: '^x', schema: schema({ description: 'Pattern.' }) }],
    prefix: [schema({ description: 'First.' })],
    parts: [schema({ description: 'Part.' })],
    more: { not: schema({ description: 'Not.' }), unheardOf: schema({ description: 'New.' }) },
    discriminator: { property: 'kind', mapping: { v: 'Video' } },
    see: { url: 'https://elsewhere.example/', description: 'Elsewhere' },
  });
  const shown = text(schemaBody(strange, place()));
  const parts =
    'Title|Note|a|Send b.|c|Others.|^x|Pattern.|First.|Part.|Not.|unheardOf|New.|kind|v|Video|Elsewhere';
  for (const part of parts.split('|')) expect(shown).toContain(part);
});

describe('hostile text', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))';

  test('is shown as it stands, wherever it is', () => {
    const evil = field(hostile, {
      description: hostile,
      media: [hostile],
      examples: [example(hostile, hostile)],
      schema: schema({
        name: hostile,
        types: ['object'],
        format: hostile,
        title: hostile,
        enum: [hostile],
        default: hostile,
        examples: [hostile],
        constraints: { pattern: hostile, contentMediaType: hostile },
        fields: [field(hostile)],
        refused: { [hostile]: hostile },
        options: [{ title: hostile, schema: schema({ name: hostile }) }],
        more: { [hostile]: schema() },
        see: { url: 'javascript:alert(1)', description: hostile },
      }),
    });
    const tags = elements(`${fieldList([evil], place())}`);
    expect(tags.map(({ name }) => name)).not.toContain('script');
    expect(tags.map(({ name }) => name)).not.toContain('img');
    for (const { attribs } of tags) {
      expect(Object.keys(attribs).filter((name) => name.startsWith('on'))).toEqual([]);
      expect(attribs['href'] ?? '').toMatch(/^(#|https?:|$)/);
    }
  });

  test('of any length breaks nothing', () => {
    const long = 'x'.repeat(100_000);
    expect(text(fieldList([field(long)], place()))).toBe(`${long} string`);
  });
});

type Tag = { name: string; attribs: Record<string, string>; children: Tag[] };

function elements(html: string): Tag[] {
  const all = (nodes: Tag[]): Tag[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
  return all(parseDocument(html).children as unknown as Tag[]).filter(({ name }) => Boolean(name));
}

/** What is read, with a line between blocks. */
function text(html: unknown): string {
  return `${html}`
    .replace(/<\/?(?:p|li|ul|div|details|summary|dl|dt|dd)\b[^>]*>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\|[\s|]*/g, ' | ')
    .replace(/^ \| | \| $/g, '');
}
