import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { inline, markdown, plain } from './markdown.ts';

test('keeps identifiers from being translated', () => {
  expect(`${inline('Send `period` alone.')}`).toBe(
    'Send <code translate="no">period</code> alone.',
  );
});

test('renders tables, lists and paragraphs', () => {
  expect(`${markdown('One.\n\nTwo.')}`).toBe('<p>One.</p>\n<p>Two.</p>');
  expect(`${markdown('- a\n- b')}`).toContain('<li>b</li>');
  expect(`${markdown('| a | b |\n| - | - |\n| `c` | d |')}`).toContain('<td>d</td>');
});

test('takes the paragraph off a sentence, and leaves two paragraphs alone', () => {
  expect(`${inline('One.')}`).toBe('One.');
  expect(`${inline('One.\n\nTwo.')}`).toBe('<p>One.</p>\n<p>Two.</p>');
});

test('reads the text without its marks', () => {
  expect(plain('Send **one** `period`, if 1 < 2 & so on.')).toBe(
    'Send one period, if 1 < 2 & so on.',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '[x](/a "\\" onmouseover=\\"alert(1)")',
  '[x](/a"onmouseover="alert(1))',
  '![x](https://elsewhere.example/a.png)',
  '![x](x" onerror="alert(1))',
  '`</code><script>alert(1)</script>`',
  '```"><script>\n</code><script>alert(1)</script>\n```',
  '| <script> | a |\n| - | - |\n| <iframe src=x> | "><b onclick=x> |',
  '</main></body><style>*{display:none}</style>',
  `# ${'<b>'.repeat(1000)}`,
  'a'.repeat(100_000),
])('renders %.60j inert', (hostile) => {
  for (const html of [markdown(hostile), inline(hostile)]) {
    for (const element of elements(`${html}`)) {
      expect(ALLOWED[element.name], element.name).toBeDefined();
      for (const [name, value] of Object.entries(element.attribs)) {
        expect(ALLOWED[element.name], element.name).toContain(name);
        if (name === 'href') expect(value).toMatch(/^(|[^:]*|https?:.*)$/);
      }
    }
  }
});

/** What may come out of a description, with its attributes. */
const ALLOWED: Record<string, string[]> = {
  ...Object.fromEntries(
    ['p', 'h1', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, []]),
  ),
  a: ['href', 'title'],
  div: ['class', 'tabindex'],
  code: ['class', 'translate'],
};

type Node = { type: string; name?: string; attribs?: Record<string, string>; children?: Node[] };

function elements(html: string): { name: string; attribs: Record<string, string> }[] {
  const found: { name: string; attribs: Record<string, string> }[] = [];
  const visit = ({ name, attribs = {}, children = [] }: Node): void => {
    if (name !== undefined) found.push({ name, attribs });
    for (const child of children) visit(child);
  };
  for (const node of parseDocument(html).children as unknown as Node[]) visit(node);
  return found;
}
