import { asValue, at, canonical, isNode, mapValues, type Node, segments } from '../node.ts';
import { SUBJECTS } from './subjects.ts';

export type Direction = 'request' | 'answer';

/** Where a part came from (`Product`, `Product/properties/id`), so that it is told once. */
export const ORIGIN = 'x-origin';
/** Stands for a schema within itself: how many named schemas up it is to be found. */
export const RECURSION = 'x-recursion';

/** The values by which a discriminator chooses; the schemas they lead to go by other names here. */
export const CHOSEN_BY = 'x-chosen-by';

/** What the parts that became one schema said of themselves. */
export const NOTES = 'x-notes';

/** Keywords whose values are no schemas. */
const VALUES = ['default', 'enum', 'example', 'examples'];

const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const ONES = [
  'items',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** Keywords that say the same as leaving them out. */
const SAYS_NOTHING: Node = {
  additionalProperties: [true, {}],
  deprecated: [false],
  minItems: [0],
  minLength: [0],
  minProperties: [0],
  readOnly: [false],
  required: [[]],
  unevaluatedProperties: [true, {}],
  uniqueItems: [false],
  writeOnly: [false],
};

/** Keywords that can be put side by side when the members of an `allOf` become one. */
const MERGEABLE = new Set([
  'type',
  'properties',
  'required',
  'title',
  'description',
  'examples',
  'example',
  'deprecated',
  'anyOf',
  'oneOf',
  NOTES,
  ORIGIN,
]);

/** Whether a keyword only describes, and allows and refuses nothing. */
export function isAnnotation(keyword: string): boolean {
  return (
    ['title', 'description', 'examples', 'example', 'deprecated', '$comment'].includes(keyword) ||
    (keyword.startsWith('x-') && ![RECURSION, CHOSEN_BY].includes(keyword))
  );
}

/** Whether a schema accepts no value. */
export function isImpossible(schema: unknown): boolean {
  return schema === false || (isNode(schema) && ['{}', 'true'].includes(canonical(schema['not'])));
}

/**
 * A schema in the one way of writing that two revisions are compared in: references followed,
 * `allOf` merged, choices between types folded, lists whose order means nothing sorted, and left out
 * what cannot travel in the direction (`readOnly` in a request, `writeOnly` in an answer).
 */
export function writeOutSchema(
  document: Node,
  schema: unknown,
  direction: Direction,
  above: readonly string[] = [],
): unknown {
  if (typeof schema === 'boolean') {
    return schema ? {} : { not: {} };
  }
  if (!isNode(schema)) {
    return schema;
  }
  if (typeof schema['$ref'] === 'string') {
    return followed(document, schema as Node & { $ref: string }, direction, above);
  }
  const deeper = (each: unknown) => writeOutSchema(document, each, direction, above);
  const written = mapValues(schema, (value, keyword) => {
    if (MAPS.includes(keyword) && isNode(value)) {
      return mapValues(value, deeper);
    }
    if (LISTS.includes(keyword) && Array.isArray(value)) {
      return value.map(deeper);
    }
    // a boolean here is told as such
    return ONES.includes(keyword) && isNode(value) ? deeper(value) : value;
  });
  return folded(merged(tidy(written, direction)));
}

function followed(
  document: Node,
  schema: Node & { $ref: string },
  direction: Direction,
  above: readonly string[],
): unknown {
  const { $ref, ...beside } = schema;
  if (above.includes($ref)) {
    return { ...beside, [RECURSION]: above.length - above.indexOf($ref) };
  }
  const path = segments($ref);
  const target = writeOutSchema(document, at(document, path), direction, [...above, $ref]);
  if (!isNode(target)) {
    return target;
  }
  const named = { ...target, [ORIGIN]: path.at(-1) };
  return Object.keys(beside).every(isAnnotation)
    ? { ...named, ...beside }
    : writeOutSchema(
        document,
        { ...annotations(beside), allOf: [named, beside] },
        direction,
        above,
      );
}

function annotations(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isAnnotation(keyword)));
}

function tidy(schema: Node, direction: Direction): Node {
  const { const: only, ...result } = schema;
  if ('const' in schema) {
    result['enum'] = [only];
  }
  if (Array.isArray(result['enum'])) {
    result['type'] = result['enum'].map(typeOf);
  }
  if (Array.isArray(result['type'])) {
    const types = [...new Set(result['type'] as string[])].sort();
    result['type'] = types.length === 1 ? types[0] : types;
  }
  for (const keyword of ['enum', 'required']) {
    if (Array.isArray(result[keyword])) {
      const sorted = (result[keyword] as unknown[]).map((each) => [canonical(each), each] as const);
      result[keyword] = [...new Map(sorted)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, v]) => v);
    }
  }
  nameChoices(result);
  writeOutValues(result);
  leaveOutOneWay(result, direction);
  for (const [keyword, values] of Object.entries(SAYS_NOTHING)) {
    if ((values as unknown[]).some((value) => canonical(value) === canonical(result[keyword]))) {
      delete result[keyword];
    }
  }
  return result;
}

function nameChoices(schema: Node): void {
  const { discriminator } = schema;
  if (isNode(discriminator) && isNode(discriminator['mapping'])) {
    const { mapping, ...rest } = discriminator;
    schema['discriminator'] = rest;
    schema[CHOSEN_BY] = Object.keys(mapping as Node)
      .sort()
      .join(', ');
  }
}

function writeOutValues(schema: Node): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (VALUES.includes(keyword)) {
      schema[keyword] = asValue(value);
    } else if (keyword.startsWith('x-') && typeof value === 'object') {
      schema[keyword] = canonical(value);
    }
  }
}

function leaveOutOneWay(schema: Node, direction: Direction): void {
  const { properties } = schema;
  if (!isNode(properties)) {
    return;
  }
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly';
  const travels = (name: string) => !(isNode(properties[name]) && properties[name][flag] === true);
  schema['properties'] = Object.fromEntries(
    Object.entries(properties).filter(([name]) => travels(name)),
  );
  if (Array.isArray(schema['required'])) {
    schema['required'] = schema['required'].filter(travels);
  }
}

/** One object in place of an `allOf`, as far as its members only add to each other. */
function merged(schema: Node): Node {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) {
    return schema;
  }
  const members = allOf.filter((each) => !(isNode(each) && Object.keys(each).every(isAnnotation)));
  const kept: unknown[] = [];
  let result: Node = rest;
  for (const [index, member] of members.entries()) {
    const alone = index === 0 && members.length === 1 && Object.keys(rest).every(isAnnotation);
    const joined = isNode(member) ? (alone ? { ...member, ...rest } : join(result, member)) : null;
    if (joined === null) {
      kept.push(member);
    } else {
      result = joined;
    }
  }
  kept.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  return { ...result, ...(kept.length > 0 && { allOf: kept }) };
}

function join(into: Node, member: Node): Node | null {
  const clash = ['anyOf', 'oneOf', 'type'].some(
    (keyword) =>
      keyword in into &&
      keyword in member &&
      canonical(into[keyword]) !== canonical(member[keyword]),
  );
  if (clash || !Object.keys(member).every((keyword) => MERGEABLE.has(keyword))) {
    return null;
  }
  const { properties, required, [ORIGIN]: origin, ...rest } = member;
  const joined: Node = {
    ...into,
    ...withoutNotes(rest),
    ...notesOf(member, { [NOTES]: into[NOTES] }),
  };
  if (isNode(properties)) {
    joined['properties'] = joinProperties(into['properties'], properties, origin);
  }
  if (Array.isArray(required)) {
    const before = Array.isArray(into['required']) ? (into['required'] as string[]) : [];
    joined['required'] = [...new Set([...before, ...(required as string[])])].sort();
  }
  return joined;
}

function joinProperties(known: unknown, added: Node, origin: unknown): Node {
  const result: Node = { ...(isNode(known) ? known : {}) };
  for (const [name, property] of Object.entries(added)) {
    const own = isNode(property) && typeof origin === 'string' && !(ORIGIN in property);
    const stamped = own ? { ...property, [ORIGIN]: `${origin}/properties/${name}` } : property;
    const before = result[name];
    result[name] =
      before === undefined || canonical(before) === canonical(property)
        ? stamped
        : merged({ allOf: [before, stamped] });
  }
  return result;
}

/**
 * One schema of several types in place of a choice between them, if each branch says only what
 * concerns its own types.
 */
function folded(schema: Node): Node {
  const keyword = ['anyOf', 'oneOf'].find((each) => Array.isArray(schema[each]));
  const isOnly =
    keyword !== undefined &&
    Object.keys(schema).every(
      (each) => each === keyword || each === 'default' || isAnnotation(each),
    );
  const branches = isOnly ? (schema[keyword] as unknown[]) : [];
  const types = branches.flatMap(typesOf);
  const numbers = types.filter((type) => type === 'integer' || type === 'number');
  const isClear = new Set(types).size === types.length && numbers.length < 2;
  if (keyword === undefined || types.length === 0 || !isClear || !branches.every(isSelfContained)) {
    return schema;
  }
  const { [keyword]: _, ...own } = schema;
  const joined = Object.assign({}, ...(branches as Node[]).map(withoutNotes)) as Node;
  return {
    ...joined,
    ...origins(branches as Node[]),
    ...notesOf(...(branches as Node[])),
    ...own,
    type: types.length === 1 ? types[0] : types.sort(),
  };
}

function isSelfContained(branch: unknown): boolean {
  const types = typesOf(branch);
  return (
    types.length > 0 &&
    Object.keys(branch as Node).every(
      (keyword) =>
        keyword === 'type' ||
        isAnnotation(keyword) ||
        types.every((type) => SUBJECTS[keyword]?.includes(type)),
    )
  );
}

function typesOf(schema: unknown): string[] {
  const type = isNode(schema) ? schema['type'] : undefined;
  return [type].flat().filter((each) => typeof each === 'string');
}

function withoutNotes(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isAnnotation(keyword)));
}

/** The words of schemas that become one, line by line in an order of their own. */
function notesOf(...schemas: Node[]): Node {
  const lines = schemas
    .flatMap(({ title, description, [NOTES]: more }) => [title, description, more])
    .flatMap((each) => (typeof each === 'string' ? each.split('\n') : []));
  return lines.length > 0 ? { [NOTES]: [...new Set(lines)].sort().join('\n') } : {};
}

/** The origin of a folded choice, if only one branch has one. */
function origins(branches: Node[]): Node {
  const known = branches.flatMap((branch) => (ORIGIN in branch ? [branch[ORIGIN]] : []));
  return known.length === 1 ? { [ORIGIN]: known[0] } : {};
}

function typeOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return Number.isInteger(value) ? 'integer' : typeof value;
}
