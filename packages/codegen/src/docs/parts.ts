import { withoutCircles } from '../circles.ts';
import { componentName, type Document, isNode, resolve, type Schema } from '../document.ts';

/** One of the schemas that an object consists of. */
export type Part = {
  /** Its name among the components. */
  name: string;
  schema: Schema;
};

/** The schemas that an object consists of: itself, unless it is an `allOf`, and then the parts of that. */
export function partsOf(document: Document, schema: unknown, trail: Schema[] = []): Part[] {
  if (!isNode(schema)) {
    return [];
  }
  const target = resolve(document, schema as Schema);
  if (!isNode(target) || trail.includes(target)) {
    return [];
  }
  const { allOf = [], ...own } = withoutCircles(document, target);
  const name = componentName((schema as Schema).$ref) ?? '';
  const parts = allOf.flatMap((part) => partsOf(document, part, [...trail, target]));
  const { type: _, ...words } = own;
  return parts.length === 0 || Object.keys(words).length > 0
    ? [{ name, schema: parts.length === 0 ? target : own }, ...parts]
    : parts;
}
