import { type Document, isNode, resolve, type Schema } from './document.ts';

/** Tells whether no value satisfies a schema: `not: {}`, or `false`. */
export function isImpossible(document: Document, schema: unknown): boolean {
  if (schema === false) {
    return true;
  }
  if (!isNode(schema)) {
    return false;
  }
  const { not } = resolve(document, schema as Schema);
  return not === true || (isNode(not) && Object.keys(not).length === 0);
}

/** The sentence that says what to send instead of an impossible property, on one line. */
export function refusalSentence(document: Document, schema: unknown): string | undefined {
  if (!isNode(schema)) {
    return undefined;
  }
  const description =
    (schema as Schema).description ?? resolve(document, schema as Schema).description;
  return description?.replace(/\s+/g, ' ').trim() || undefined;
}
