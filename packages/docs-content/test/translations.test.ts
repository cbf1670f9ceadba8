import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { texts, translate } from '../src/index.ts';

const folder = new URL('../translations/fr/', import.meta.url);
const groups = readdirSync(folder).map((file) => ({
  file,
  entries: Object.entries(
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>,
  ),
}));
const all = groups.flatMap(({ entries }) => entries);

/** What has to be the same in both languages, in any order. */
const SAME: Record<string, RegExp> = {
  code: /`[^`]*`/g,
  links: /\]\([^)]*\)/g,
  placeholders: /\{[^}]*\}/g,
  addresses: /https?:\/\/[^\s)]+/g,
  'headings and rows': /^(#+ |\|)/gm,
  emphasis: /\*\*/g,
};

describe('the French', () => {
  test('has every text of the description, and nothing else', () => {
    expect(all.map(([english]) => english).sort()).toEqual(texts().sort());
  });

  test('says each text once', () => {
    const english = all.map(([text]) => text);
    expect(english.filter((text, index) => english.indexOf(text) !== index)).toEqual([]);
  });

  test('is not empty, and not what stands there in English', () => {
    const sentences = all.filter(([english]) => english.split(' ').length > 3);
    expect(all.filter(([, french]) => french.trim() === '')).toEqual([]);
    expect(sentences.filter(([english, french]) => english === french)).toEqual([]);
  });

  test.each(Object.entries(SAME))('has the same %s', (_, pattern) => {
    const found = (text: string) => (text.match(pattern) ?? []).sort();
    const differing = all.filter(
      ([english, french]) => found(english).join('\n') !== found(french).join('\n'),
    );
    expect(differing).toEqual([]);
  });

  test('has no space that may break a line before its punctuation', () => {
    const prose = (text: string) => text.replaceAll(/`[^`]*`/g, '');
    const wrong = all.filter(([, french]) =>
      /[ ][:;?!»]|«[ ]|[^\s/\d][;?!](\s|$)/u.test(prose(french)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('translate', () => {
  test('gives English as it is, and French', () => {
    const [[english = '', french = ''] = []] = all;
    expect(translate('en', english)).toBe(english);
    expect(translate('fr', english)).toBe(french);
    expect(translate('fr', '')).toBe('');
  });

  test('names what is not translated, and where it belongs', () => {
    expect(() => translate('fr', 'Never said.')).toThrow(
      'No French for: Never said.\nAdd it to a file in packages/docs-content/translations/fr.',
    );
  });
});
