import { isNode, type Node } from '../node.ts';
import { below, chainOf, childrenOf } from './document.ts';
import { isExampled, isRefused } from './exampled.ts';

export type Property = {
  /** JSON Pointer into the description. */
  place: string;
  /** Whether it, or what its `$ref` leads to, has a description. */
  described: boolean;
  /** Whether it has an example; always true if it must not be sent, since a sentence is enough. */
  exampled: boolean;
};

type Visit = { document: Node; found: Property[]; seen: Set<string> };

/** Keywords whose schemas say more of the same object, and the others. */
const SAME_OBJECT = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];
const OTHER = ['items', 'prefixItems', 'contains', 'additionalProperties'];
const OTHER_BY_NAME = ['properties', 'patternProperties'];

/**
 * Every property of every object schema that an operation leads to, each place once. What a branch
 * says of a property that its object declares narrows that one, and is no other.
 */
export function propertiesOf(description: object): Property[] {
  const document = description as Node;
  const visit: Visit = { document, found: [], seen: new Set() };
  walk(visit, document['paths'], '#/paths');
  return visit.found;
}

/** Looks for schemas in path items, parameters, bodies, answers and headers. */
function walk(visit: Visit, value: unknown, place: string): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      walk(visit, each, below(place, index));
    }
  }
  const target = unseen(visit, value, place);
  for (const [key, child] of childrenOf(target?.node)) {
    const at = below(target?.place ?? place, key);
    if (key === 'schema') {
      walkSchema(visit, child, at);
    } else if (key !== 'example' && key !== 'examples' && !key.startsWith('x-')) {
      walk(visit, child, at);
    }
  }
}

function walkSchema(visit: Visit, value: unknown, written: string, declared: string[] = []): void {
  const target = unseen(visit, value, written);
  if (target === undefined) {
    return;
  }
  const { node: schema, place } = target;
  const properties = childrenOf(schema['properties']);
  for (const [name, property] of properties) {
    if (place !== written || !declared.includes(name)) {
      visit.found.push(judged(visit.document, property, below(below(place, 'properties'), name)));
    }
  }
  const names = [...declared, ...properties.map(([name]) => name)];
  for (const [child, at] of subschemas(schema, SAME_OBJECT, place)) {
    walkSchema(visit, child, at, names);
  }
  for (const [child, at] of subschemas(schema, [...OTHER, ...OTHER_BY_NAME], place)) {
    walkSchema(visit, child, at);
  }
}

function subschemas(schema: Node, keywords: string[], place: string): [unknown, string][] {
  return keywords.flatMap((keyword): [unknown, string][] => {
    const value = schema[keyword];
    const at = below(place, keyword);
    return Array.isArray(value) || OTHER_BY_NAME.includes(keyword)
      ? Object.entries(value ?? {}).map(([step, child]) => [child, below(at, step)])
      : [[value, at]];
  });
}

/** What a node leads to, when it is visited for the first time. */
function unseen({ document, seen }: Visit, value: unknown, place: string) {
  const target = isNode(value) ? chainOf(document, value, place).at(-1) : undefined;
  if (target === undefined || seen.has(target.place)) {
    return undefined;
  }
  seen.add(target.place);
  return target;
}

function judged(document: Node, property: unknown, place: string): Property {
  const chain = isNode(property) ? chainOf(document, property) : [];
  return {
    place,
    described: chain.some(({ node }) => typeof node['description'] === 'string'),
    exampled: isRefused(document, property) || isExampled(document, property),
  };
}
