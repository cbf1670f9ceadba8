// French prose keeps the rules of French typography that a machine can check without a doubt.

import { toString as textOf } from 'mdast-util-to-string';
import type { MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { FRENCH } from '../../src/i18n/locales.ts';
import { guidesIn, within } from './guides.ts';

/** Stands for code, which is not prose, but has a place in a sentence. */
const CODE = '\u2060';

const RULES: Record<string, RegExp> = {
  'an apostrophe is curly': /'/,
  'quotes are « and »': /["“”]/,
  'three dots are one sign': /\.\.\./,
  'a blank before : ; ? ! » % does not break': / [:;?!»%]/,
  'a blank after « does not break': /« /,
  'before ; ? ! » % stands a blank': /[^\s;?!][;?!»%]/,
  'before a colon stands a blank': /\S:(?!\S)/,
  'after « stands a blank': /«[^\u00a0\u202f]/,
  'thousands are grouped by a blank': /\d,\d{3}(?!\d)/,
  'that blank does not break': /\d \d{3}(?!\d)/,
};

const prose = guidesIn(FRENCH).flatMap(({ name, front, body }) =>
  [...sentencesOf(front), ...[...within(body)].filter(isProse).map(read)].map((text) => ({
    name,
    text,
  })),
);

test.each(Object.entries(RULES))('%s', (_rule, broken) => {
  expect(prose.filter(({ text }) => broken.test(text))).toEqual([]);
});

test('there is prose', () => {
  expect(prose.length).toBeGreaterThan(500);
});

function isProse({ type }: MdastNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/** The text of a node, with a sign for each code. */
function read(node: MdastNode): string {
  if (node.type === 'inlineCode') return CODE;
  return 'children' in node ? node.children.map(read).join('') : textOf(node);
}

/** The sentences of front matter. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/') ? [] : [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(sentencesOf)
    : [];
}
