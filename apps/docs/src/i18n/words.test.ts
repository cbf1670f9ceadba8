import { site } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import { fr } from './fr.ts';
import { LOCALES } from './locales.ts';
import { wordsOf } from './words.ts';

describe.each(LOCALES)('the words in $lang', ({ lang }) => {
  const words = wordsOf(lang);

  test('have a cure for each error', () => {
    expect(Object.keys(words.error.cures).sort()).toEqual(
      site.errors.map(({ slug }) => slug).sort(),
    );
  });

  test('name each source and each part that may be inferred', () => {
    const { sources, shortSources, parts } = words.provenance;
    expect(Object.keys(shortSources)).toEqual(Object.keys(sources));
    expect(Object.values(parts).every(Boolean)).toBe(true);
  });

  test('leave nothing empty', () => {
    expect(textsIn(words).filter((text) => text.trim() === '')).toEqual([]);
  });
});

test('French keeps a no-break space before high punctuation', () => {
  const loose = textsIn(fr).filter((text) => /(?<=[^\s\u00a0]) [:;?!»]|« /.test(text));
  expect(loose).toEqual([]);
});

test('French counts nothing in the singular', () => {
  expect([fr.facts.credits(0), fr.field.count(0), fr.reference.operations(0)]).toEqual([
    '0 crédit',
    '0 champ',
    '0 opération',
  ]);
});

test('French says nothing with a straight apostrophe', () => {
  expect(textsIn(fr).filter((text) => /\w'\w/.test(text))).toEqual([]);
});

/** All texts, those of functions with something filled in. */
function textsIn(words: object): string[] {
  return Object.values(words).flatMap((each) => {
    if (typeof each === 'string') return [each];
    if (typeof each === 'function') return [String(each('x', 'y'))];
    return textsIn(each as object);
  });
}
