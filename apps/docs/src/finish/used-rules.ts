/** A stylesheet without the rules that nothing can match, and the variables that nothing reads. */

import {
  type CssNode,
  generate,
  type List,
  type ListItem,
  parse,
  type Selector,
  walk,
} from 'css-tree';

/** What of a stylesheet is used where only these classes and variables are named. */
export function usedRules(css: string, names: ReadonlySet<string>): string {
  const sheet = parse(css);
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude }, item, list) {
      if (prelude.type !== 'SelectorList') return;
      prelude.children.forEach((selector, at, selectors) => {
        if (selector.type === 'Selector' && !canMatch(selector, names)) selectors.remove(at);
      });
      if (prelude.children.isEmpty) list?.remove(item);
    },
  });
  // a variable may be read by another that nothing reads
  while (dropVariables(sheet, names));
  dropEmpty(sheet, 'Rule');
  dropEmpty(sheet, 'Atrule');
  return generate(sheet);
}

/** The classes that a page names. */
export function classesOf(html: string): string[] {
  return [...html.matchAll(CLASS)].flatMap(([, quoted, bare]) =>
    (quoted ?? bare ?? '').split(/\s+/),
  );
}

const CLASS = /\sclass=(?:"([^"]*)"|([^\s">]+))/g;

/** Everything in a script or a stylesheet that may be the name of a class or a variable. */
export function wordsOf(code: string): string[] {
  return code.match(/[\w-]+/g) ?? [];
}

/** Pseudo-classes that match only what one of their selectors matches. */
const NEEDED = new Set(['is', 'where', 'has']);

function canMatch(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.children.toArray().every((part) => {
    if (part.type === 'ClassSelector') return names.has(part.name);
    if (part.type !== 'PseudoClassSelector' || !NEEDED.has(part.name)) return true;
    const lists = part.children?.toArray() ?? [];
    return lists.some((list) => list.type !== 'SelectorList' || anyCanMatch(list.children, names));
  });
}

function anyCanMatch(selectors: List<CssNode>, names: ReadonlySet<string>): boolean {
  return selectors.some((each) => each.type !== 'Selector' || canMatch(each, names));
}

/** Whether a variable was dropped. */
function dropVariables(sheet: CssNode, names: ReadonlySet<string>): boolean {
  const read = new Set(
    [...generate(sheet).matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name),
  );
  let dropped = false;
  walk(sheet, {
    visit: 'Declaration',
    enter({ property }, item, list) {
      if (!property.startsWith('--') || read.has(property) || names.has(property)) return;
      list?.remove(item);
      dropped = true;
    },
  });
  return dropped;
}

function dropEmpty(sheet: CssNode, kind: 'Rule' | 'Atrule'): void {
  walk(sheet, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === kind && node.block?.children.isEmpty) list.remove(item);
    },
  });
}
