import { canonical, type Description, isNode, list, type Node } from '../node.ts';
import type { Finding } from './change.ts';
import { quoted } from './place.ts';

/** What changed in the tags. Redocly pairs them by likeness, but one of another name is another. */
export function tagFindings(base: Description, revision: Description): Finding[] {
  const [before, after] = [base, revision].map(tagsByName) as [
    Record<string, Node>,
    Record<string, Node>,
  ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const what = fate(before[name], after[name]);
    const id = `tag ${name}`;
    return what === undefined
      ? []
      : [{ verdict: 'words', where: `tag ${quoted(name)}`, what, operations: [], id }];
  });
}

function tagsByName(document: Description): Record<string, Node> {
  return Object.fromEntries(
    list(document, 'tags')
      .filter(isNode)
      .map((tag) => [String(tag['name']), tag]),
  );
}

function fate(before: Node | undefined, after: Node | undefined): string | undefined {
  if (before === undefined || after === undefined) {
    return before === undefined ? 'was added' : 'was removed';
  }
  const fields = Object.keys({ ...before, ...after });
  const other = fields.filter((field) => canonical(before[field]) !== canonical(after[field]));
  return other.length > 0 ? `has other ${other.map(quoted).join(' and ')}` : undefined;
}
