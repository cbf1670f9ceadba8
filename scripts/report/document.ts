import { at, isNode, type Node, segments } from '../node.ts';

/** A node of a description, and the JSON Pointer at which it stands. */
export type Located = { node: Node; place: string };

/** The children of an object, or none if there is no object. */
export function childrenOf(value: unknown): [string, unknown][] {
  return isNode(value) ? Object.entries(value) : [];
}

/** The pointer to a child. */
export function below(place: string, key: string | number): string {
  return `${place}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A node, what its `$ref` leads to, and so on; a circle ends it. */
export function chainOf(document: Node, node: Node, place = ''): Located[] {
  const chain = [{ node, place }];
  for (const { node: last } of chain) {
    const { $ref } = last;
    if (typeof $ref === 'string' && !chain.some((each) => each.place === $ref)) {
      chain.push({ node: lookUp(document, $ref), place: $ref });
    }
  }
  return chain;
}

function lookUp(document: Node, $ref: string): Node {
  const target = at(document, segments($ref));
  if (!isNode(target)) {
    throw new Error(`The $ref "${$ref}" leads to nothing. Build the description again.`);
  }
  return target;
}
