// A guide is the same in both languages: what it shows, names and leads to, block by block.

import type { MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { ENGLISH, FRENCH, withoutLocale } from '../../src/i18n/locales.ts';
import { anchorsIn, type Guide, guidesIn, within } from './guides.ts';

const english = guidesIn(ENGLISH);
const french = guidesIn(FRENCH);

const pairs = english.flatMap((one) => {
  const other = french.find(({ name }) => name === one.name);
  return other ? [{ name: one.name, one, other }] : [];
});

/** The number of a heading, by its address. */
const headings = new Map<string, number>();
for (const guide of [...english, ...french]) {
  for (const [index, anchor] of (await anchorsIn(guide)).entries()) {
    headings.set(`${guide.path}#${anchor}`, index);
  }
}

test('both languages have the same guides', () => {
  expect(french.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  expect(english.length).toBeGreaterThan(10);
});

describe.each(pairs)('$name', ({ one, other }) => {
  test('shows the same', () => {
    expect([...within(other.body)].flatMap(shown)).toEqual([...within(one.body)].flatMap(shown));
  });

  test('leads to the same places', () => {
    expect(byBlock(other, targets)).toEqual(byBlock(one, targets));
  });

  test('names the same', () => {
    expect(byBlock(other, identifiers)).toEqual(byBlock(one, identifiers));
  });

  test('has the same figures', () => {
    expect(byBlock(other, figures)).toEqual(byBlock(one, figures));
  });

  test('has the same front matter', () => {
    expect(untranslated(other.front)).toEqual(untranslated(one.front));
  });
});

/** What a node shows, whatever the language. */
function shown(node: MdastNode): string[] {
  switch (node.type) {
    case 'heading':
      return [`heading ${node.depth}`];
    case 'code':
      return [`${node.lang} ${node.meta}: ${withoutComments(node.value)}`];
    case 'tableRow':
    case 'list':
      return [`${node.type} of ${node.children.length}`];
    case 'containerDirective':
    case 'mdxJsxFlowElement':
      return [`${node.type} ${node.name}`];
    case 'paragraph':
      return ['paragraph'];
    default:
      return [];
  }
}

function withoutComments(code: string): string {
  return code.replaceAll(/^\s*(\/\/|#) .*$/gm, '');
}

type Read = (node: MdastNode, guide: Guide) => string[];

/** In any order within a block, because a sentence may be turned round. */
function byBlock(guide: Guide, read: Read): string[][] {
  return guide.body.map((block) =>
    [...within([block])].flatMap((node) => read(node, guide)).sort(),
  );
}

/** Pages without their language, and headings by their number. */
function targets(node: MdastNode, { path }: Guide): string[] {
  if (node.type !== 'link') return [];
  const [page = '', anchor] = node.url.split('#');
  if (anchor === undefined) return [withoutLocale(page)];
  const address = `${page || path}#${anchor}`;
  return [`${withoutLocale(page || path)}, heading ${headings.get(address) ?? `of ${address}`}`];
}

function identifiers(node: MdastNode): string[] {
  return node.type === 'inlineCode' ? [node.value] : [];
}

/** Numbers in digits. What groups three of them is a comma, or a blank that does not break. */
function figures(node: MdastNode): string[] {
  if (node.type !== 'text') return [];
  const found = node.value.match(/\d+([,.\u00a0\u202f]\d+)*/g) ?? [];
  return found.map((figure) => figure.replaceAll(/[,\u00a0\u202f](?=\d{3})/g, ''));
}

const SENTENCES = new Set(['title', 'description', 'tagline', 'text']);

/** Front matter but for its sentences and the language of its links. */
function untranslated(value: unknown, name = ''): unknown {
  if (SENTENCES.has(name)) return typeof value;
  if (typeof value === 'string') return withoutLocale(value);
  if (Array.isArray(value)) return value.map((each) => untranslated(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, untranslated(inner, key)]),
  );
}
