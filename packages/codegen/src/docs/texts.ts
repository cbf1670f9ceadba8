import { isNode } from '../document.ts';
import type { See } from './content.ts';

/** The text of a field such as `description`, or '' without one. */
export function textOf(node: unknown, field: 'description' | 'summary' | 'title'): string {
  const text = isNode(node) ? node[field] : undefined;
  return typeof text === 'string' ? text.trim() : '';
}

/** The `externalDocs` of a node. */
export function seeIn(node: unknown): See | null {
  const docs = isNode(node) ? node['externalDocs'] : undefined;
  return isNode(docs)
    ? { url: String(docs['url']), description: textOf(docs, 'description') }
    : null;
}

/** The first of some texts, and what the others say beside it. */
export function titled(texts: string[]): { description: string; notes: string[] } {
  const [description = '', ...notes] = [...new Set(texts.filter(Boolean))];
  return { description, notes };
}
