/** A guide as others than browsers read it: Markdown without components, and text by section. */

import Slugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast, mdxToMdast } from 'satteri';

export type Guide = {
  /** The body without what only a page can show. */
  markdown: string;
  /** The first has no heading: it is what stands before it. */
  sections: GuideSection[];
};

type GuideSection = { anchor: string; heading: string; text: string };

type Node = {
  type: string;
  depth?: number;
  children?: Node[];
  attributes?: { name?: string; value?: unknown }[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

/** Reads the body of a guide, without its front matter. */
export function readGuide(body: string, isMdx: boolean): Guide {
  const parse = isMdx ? mdxToMdast : markdownToMdast;
  const root = parse(body, { features: { directive: true } }) as Node;
  const nodes = root.children ?? [];
  return { markdown: isMdx ? written(nodes, body) : body.trim(), sections: sectionsOf(nodes) };
}

function written(nodes: Node[], body: string): string {
  return nodes
    .map((node) => writtenNode(node, body))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A component is what is in it; a link that looks like a card is a link. */
function writtenNode(node: Node, body: string): string {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') return '';
  if (node.type !== 'mdxJsxFlowElement') {
    return body.slice(node.position?.start.offset, node.position?.end.offset).trim();
  }
  const attribute = (name: string) => node.attributes?.find((each) => each.name === name)?.value;
  const [title, href, description] = ['title', 'href', 'description'].map(attribute);
  const link = typeof href === 'string' ? `[${title}](${href})` : '';
  const card = [link, description].filter((part) => typeof part === 'string' && part !== '');
  return [card.join(': '), written(node.children ?? [], body)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Nothing that readers search for. */
const UNREAD = new Set(['mdxjsEsm', 'code']);

function sectionsOf(nodes: Node[]): GuideSection[] {
  const slugger = new Slugger();
  const sections: GuideSection[] = [{ anchor: '', heading: '', text: '' }];
  for (const node of nodes) {
    const text = textOf(node, { includeHtml: false });
    if (node.type === 'heading' && (node.depth ?? 1) > 1) {
      sections.push({ anchor: slugger.slug(text), heading: text, text: '' });
    } else if (!UNREAD.has(node.type)) {
      const last = sections.at(-1) as GuideSection;
      last.text = `${last.text} ${text}`.trim();
    }
  }
  return sections;
}
