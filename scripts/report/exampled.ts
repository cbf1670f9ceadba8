import { isNode, type Node } from '../node.ts';
import { chainOf } from './document.ts';

/** Tells whether no value satisfies a schema, as of a property that must not be sent. */
export function isRefused(document: Node, schema: unknown): boolean {
  return (
    isNode(schema) &&
    chainOf(document, schema).some(
      ({ node: { not } }) => isNode(not) && Object.keys(not).length === 0,
    )
  );
}

/**
 * Tells whether a schema, or what its `$ref` leads to, has `examples`, `example` or `const`, or
 * consists of properties, items or alternatives that have.
 */
export function isExampled(document: Node, schema: unknown, outer: Node[] = []): boolean {
  if (!isNode(schema)) {
    return false;
  }
  const chain = chainOf(document, schema).map(({ node }) => node);
  if (chain.some((node) => 'examples' in node || 'example' in node || 'const' in node)) {
    return true;
  }
  const { properties, items, additionalProperties, allOf, anyOf, oneOf } = chain.at(-1) ?? schema;
  // a schema within itself is as good as the rest of it
  const has = (each: unknown): boolean =>
    outer.includes(each as Node) || isExampled(document, each, [...outer, schema]);
  const all = (schemas: unknown): boolean =>
    isFilled(schemas) && schemas.every((each) => isRefused(document, each) || has(each));
  return (
    all(isNode(properties) && Object.values(properties)) ||
    all(withoutNull(anyOf ?? oneOf)) ||
    (isFilled(allOf) && allOf.some(has)) ||
    has(items) ||
    has(additionalProperties)
  );
}

function isFilled(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function withoutNull(branches: unknown): unknown {
  return Array.isArray(branches)
    ? branches.filter((branch) => !isNode(branch) || branch['type'] !== 'null')
    : undefined;
}
