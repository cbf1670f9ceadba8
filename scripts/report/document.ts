export type Node = Record<string, unknown>;

/** A node of a description, and the JSON Pointer at which it stands. */
export type Located = { node: Node; place: string };

/** Tells an object from every other value. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
  const keys = $ref
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = keys.reduce<unknown>(
    (node, key) => (isNode(node) ? node[key] : undefined),
    document,
  );
  if (!isNode(target)) {
    throw new Error(`The $ref "${$ref}" leads to nothing. Build the description again.`);
  }
  return target;
}
