import { isNode, type Node } from './document.ts';

/** Keys under which stands data, never a part of the description. */
const DATA = new Set(['default', 'enum', 'const', 'example', 'examples', 'value']);

/** Keys whose children are named by the author, so that a child called `default` is no data. */
const MAPS = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'encoding',
  'variables',
]);

/**
 * A copy of a description in which each object has been replaced by what `visit` makes of it,
 * outermost first; what it returns is visited no second time, but what stands in it is.
 * Examples, defaults and `x-` fields stay as they are.
 */
export function rewrite<T>(value: T, visit: (node: Node) => unknown): T {
  return descend(value, visit, false) as T;
}

function descend(value: unknown, visit: (node: Node) => unknown, isMap: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => descend(each, visit, false));
  }
  const node = isNode(value) && !isMap ? visit(value) : value;
  if (!isNode(node)) {
    return node;
  }
  const children = Object.entries(node).map(([key, child]) => {
    const isData = !isMap && (DATA.has(key) || key.startsWith('x-'));
    return [key, isData ? child : descend(child, visit, !isMap && MAPS.has(key))];
  });
  return Object.fromEntries(children);
}
