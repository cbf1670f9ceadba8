/** The guides as they are written, read with the parser that the site uses. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MdastNode, markdownToHtml, markdownToMdast, mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { inLocale, LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { guidePlugins } from '../../src/markdown/guides.ts';

export type Guide = {
  /** Its file, below the folder of its language. */
  name: string;
  locale: Locale;
  path: string;
  source: string;
  /** What stands before the body. */
  front: Record<string, unknown>;
  body: MdastNode[];
};

/** Code of a guide, which stands alone. */
type Block = {
  /** The guide, the language and a number. */
  title: string;
  text: string;
  /** What stands right below it. */
  next: MdastNode | undefined;
};

const CONTENT = join(import.meta.dirname, '../../src/content/docs');

/** All guides of a language, by name. */
export function guidesIn(locale: Locale): Guide[] {
  const others = LOCALES.map(({ prefix }) => prefix).filter((prefix) => prefix !== '');
  return globSync('**/*.{md,mdx}', { cwd: join(CONTENT, locale.prefix) })
    .filter((name) => locale.prefix !== '' || !others.includes(name.split('/')[0] ?? ''))
    .sort()
    .map((name) => readGuide(name, locale));
}

function readGuide(name: string, locale: Locale): Guide {
  const source = readFileSync(join(CONTENT, locale.prefix, name), 'utf8');
  const read = name.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const root = read(source, { features: { directive: true } });
  const [front, ...body] = 'children' in root ? root.children : [];
  if (front?.type !== 'yaml') throw new Error(`${name} has no front matter.`);
  const slug = name.replace(/(index)?\.mdx?$/, '');
  const path = inLocale(locale, slug === '' ? '/' : `/${slug}/`);
  return { name, locale, path, source, front: parse(front.value), body };
}

/** All that is in some nodes, and they themselves, in the order of reading. */
export function* within(nodes: MdastNode[]): Generator<MdastNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* within(node.children);
  }
}

/** The anchors of its headings, in their order. */
export async function anchorsIn({ source }: Guide): Promise<string[]> {
  const { html } = await markdownToHtml(source, { hastPlugins: guidePlugins });
  return [...html.matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id = '']) => id);
}

/** The blocks of code of some guides, in one language of code. */
export function blocksIn(guides: Guide[], language: string): Block[] {
  return guides.flatMap(({ name, body }) =>
    codeIn(body)
      .filter(({ node }) => node.lang === language)
      .map(({ node, next }, index) => ({
        title: `${name}, ${language} ${index + 1}`,
        text: node.value,
        next,
      })),
  );
}

type Code = Extract<MdastNode, { type: 'code' }>;

function codeIn(nodes: MdastNode[]): { node: Code; next: MdastNode | undefined }[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'code') return [{ node, next: nodes[index + 1] }];
    return 'children' in node ? codeIn(node.children) : [];
  });
}
