import { branchesOf } from './branches.ts';
import { type Document, resolve, type Schema } from './document.ts';

const COMPOSITION = ['allOf', 'oneOf', 'anyOf'] as const;

/**
 * A schema that does not consist of itself: a part or branch that leads back to it goes, since it
 * adds nothing, and a parent that has it among its branches stands there without them.
 */
export function withoutCircles(document: Document, schema: Schema): Schema {
  const isItself = (each: Schema): boolean => resolve(document, each) === schema;
  const isParent = (part: Schema): boolean => branchesOf(resolve(document, part)).some(isItself);
  const result = { ...schema };
  for (const keyword of COMPOSITION.filter((each) => Array.isArray(schema[each]))) {
    const others = (schema[keyword] ?? []).filter((each) => !isItself(each));
    result[keyword] = others.map((each) =>
      keyword === 'allOf' && isParent(each) ? childless(resolve(document, each)) : each,
    );
    if (others.length === 0) {
      delete result[keyword];
    }
  }
  return result;
}

function childless({ oneOf: _, anyOf: __, discriminator: ___, ...parent }: Schema): Schema {
  return parent;
}
