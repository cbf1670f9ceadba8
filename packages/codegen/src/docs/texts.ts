import { isNode } from '../document.ts';

/** The text of a field such as `description`, or '' without one. */
export function textOf(node: unknown, field: 'description' | 'summary' | 'title'): string {
  const text = isNode(node) ? node[field] : undefined;
  return typeof text === 'string' ? text.trim() : '';
}
