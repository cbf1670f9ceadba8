import { child, isNode, METHODS, type Node } from '../../node.ts';

/** Of a path: the parameter with which it ends, if it does. */
const END = /(\/\{[^}]*\})?$/;

/** A description with as many operations as asked for: its own, then the same under new names. */
export function repeated(description: Node, operations: number): Node {
  const own = Object.entries(child(description, 'paths'));
  const paths: Node = {};
  let left = countOperations(description) > 0 ? operations : 0;
  for (let copy = 1; left > 0; copy += 1) {
    for (const [path, item] of own) {
      const taken = methodsOf(item).slice(0, left);
      left -= taken.length;
      if (taken.length > 0) {
        paths[copy === 1 ? path : path.replace(END, `/copy-${copy}$&`)] = renamed(
          item,
          taken,
          copy,
        );
      }
    }
  }
  return { ...description, paths };
}

/** How many operations a description has. */
export function countOperations(description: Node): number {
  return Object.values(child(description, 'paths')).flatMap(methodsOf).length;
}

function methodsOf(item: unknown): string[] {
  return isNode(item) ? Object.keys(item).filter((key) => METHODS.includes(key)) : [];
}

/** A path item with some of its operations, under ids of their own from the second copy on. */
function renamed(item: unknown, methods: string[], copy: number): Node {
  const entries = Object.entries(isNode(item) ? item : {})
    .filter(([key]) => !METHODS.includes(key) || methods.includes(key))
    .map(([key, value]) => [
      key,
      copy > 1 && methods.includes(key) && isNode(value)
        ? { ...value, operationId: `${value['operationId']}Copy${copy}` }
        : value,
    ]);
  return Object.fromEntries(entries);
}
