/** What guides need beyond Markdown: coloured code, headings that link to themselves, tables that scroll. */

import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, type HastPluginList } from 'satteri';
import { type Piece, pieces } from '../code/highlight.ts';

type Content = { type: 'text'; value: string } | ElementNode;

type ElementNode = {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number>;
  children: Content[];
};

const codeBlocks = defineHastPlugin({
  name: 'code-blocks',
  element: {
    filter: ['pre'],
    visit(node, ctx) {
      const code = node.children.find((child) => child.type === 'element');
      if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
      const { lang = 'text', meta } = (code.data ?? {}) as { lang?: string; meta?: string };
      const text = ctx.textContent(code).replace(/\n$/, '');
      return codeBlock(text, lang, /title="([^"]*)"/.exec(meta ?? '')?.[1]);
    },
  },
});

const untranslated = defineHastPlugin({
  name: 'untranslated',
  element: {
    filter: ['code', 'kbd'],
    visit(node, ctx) {
      ctx.setProperty(node, 'translate', 'no');
    },
  },
});

const selfLinks = defineHastPlugin({
  name: 'self-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, ctx) {
      const id = node.properties['id'];
      // a link cannot hold another
      const hasLink = node.children.some((child) => 'tagName' in child && child.tagName === 'a');
      if (typeof id !== 'string' || hasLink) return undefined;
      const link = element('a', { href: `#${id}` }, node.children as Content[]);
      ctx.replaceNode(node, { ...node, children: [link] } as never);
      return undefined;
    },
  },
});

const wideTables = defineHastPlugin({
  name: 'wide-tables',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      ctx.wrapNode(node, element('div', { class: 'wide', tabindex: 0 }, []));
    },
  },
});

/** The corner of a table that has nothing to say heads nothing. */
const emptyHeadings = defineHastPlugin({
  name: 'empty-headings',
  element: {
    filter: ['th'],
    visit(node, ctx) {
      if (ctx.textContent(node).trim() === '')
        ctx.replaceNode(node, { ...node, tagName: 'td' } as never);
    },
  },
});

export const guidePlugins: HastPluginList = [
  codeBlocks,
  untranslated,
  satteriHeadingIdsPlugin(),
  selfLinks,
  emptyHeadings,
  wideTables,
];

function codeBlock(code: string, language: string, title: string | undefined): ElementNode {
  const inner = element('code', { translate: 'no' }, pieces(code, language).map(content));
  const pre = element('pre', { 'data-language': language, translate: 'no' }, [inner]);
  if (title === undefined) return pre;
  const caption = element('figcaption', { translate: 'no' }, [{ type: 'text', value: title }]);
  return element('figure', { class: 'code' }, [caption, pre]);
}

function content({ text, kind }: Piece): Content {
  const node = { type: 'text' as const, value: text };
  return kind === null ? node : element(kind, {}, [node]);
}

function element(
  tagName: string,
  properties: Record<string, string | number>,
  children: Content[],
): ElementNode {
  return { type: 'element', tagName, properties, children };
}
