// Guides call the parts of the site by the names that are written on them.

import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { guidesIn, within } from './guides.ts';

const QUOTED = /“(?<english>[^”]+)”|«\s(?<french>[^»]+)\s»/g;

describe.each(LOCALES)('in $label', (locale) => {
  const { tryIt } = wordsOf(locale.lang).operation;

  test('what stands in quotes heads a section of the reference', () => {
    const quoted = guidesIn(locale).flatMap(({ body }) =>
      [...within(body)]
        .flatMap((node) => (node.type === 'text' ? [...textOf(node).matchAll(QUOTED)] : []))
        .map(({ groups = {} }) => groups['english'] ?? groups['french']),
    );
    expect(quoted.length).toBeGreaterThan(0);
    expect(new Set(quoted)).toEqual(new Set([tryIt]));
  });
});
