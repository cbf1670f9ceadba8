import { operations } from '@winninghunter/docs-content';
import { expect, test } from 'vitest';
import { highlighted, pieces } from './highlight.ts';

test('loses nothing of any sample', () => {
  for (const { samples } of operations()) {
    for (const [language, code = ''] of samples.flatMap((sample) => Object.entries(sample.code))) {
      const text = pieces(code, language === 'client' ? 'ts' : language).map((piece) => piece.text);
      expect(text.join('')).toBe(code);
    }
  }
});

test('marks keywords, texts, values and asides', () => {
  expect(`${highlighted('const a = "b"; // 1', 'ts')}`).toBe(
    '<b>const</b> a = <i>"b"</i>; <em>// 1</em>',
  );
  expect(`${highlighted('{"a": 1, "b": null}', 'json')}`).toBe('{"a": <u>1</u>, "b": <u>null</u>}');
});

test('marks the lines of a diff', () => {
  expect(`${highlighted('- a\n+ b\n', 'diff')}`).toBe('<del>- a\n</del><ins>+ b\n</ins>');
});

test.each(['<script>alert(1)</script>', '</code></pre><img src=x>', '&lt;'])(
  'shows %s as it stands',
  (code) => {
    for (const language of ['json', 'php', 'none']) {
      const html = `${highlighted(code, language)}`;
      expect(html.replace(/<\/?(?:b|i|u|em)>/g, '')).toBe(
        code.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      );
    }
  },
);
