/** What a description says, and pages would not: the proof that nothing gets lost on the way. */

import {
  type Document,
  isNode,
  type Node,
  type Parameter,
  type Place,
  parametersOf,
  places,
  resolve,
  type Schema,
} from '../document.ts';
import { isExploded } from '../exploded.ts';
import { isImpossible } from '../impossible.ts';
import type { Operation, Site, Schema as View } from './content.ts';
import { keyOf } from './operations.ts';
import { seeIn } from './texts.ts';

/** Keywords whose value is to be found beside the name that it belongs to. */
const VALUES = [
  'format',
  'default',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'contentMediaType',
  'contentEncoding',
  'readOnly',
  'writeOnly',
];

const NESTED = [
  'items',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
];
const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems'];

/**
 * Each text, value, example and constraint that an operation leads to, and that its content lacks,
 * in words. What the site says is the first.
 */
export function missingIn(document: Document, site: Site, operations: Operation[]): string[] {
  const byId = new Map(operations.map((each) => [each.id, each]));
  const ofOperations = places(document).flatMap((place) => {
    const id = keyOf(place);
    const operation = byId.get(id);
    const window = site.windows.find(({ name }) => name === operation?.window);
    const shown = shownBy(document, [operation, window]);
    return without(saidOf(document, place), shown).map((fact) => `${id}: ${fact}`);
  });
  return [...without(saidAround(document), shownBy(document, site)), ...ofOperations];
}

function without(said: Facts, shown: Facts): string[] {
  return [...said.all].filter((fact) => !shown.all.has(fact));
}

/** What is known, each a line such as `limit: maximum 50`. */
class Facts {
  readonly all = new Set<string>();
  readonly #seen = new Map<unknown, Set<string>>();

  /** Tells whether something was met for the first time under a name. */
  isNew(node: unknown, owner: string): boolean {
    const owners = this.#seen.get(node) ?? new Set();
    this.#seen.set(node, owners);
    return owners.size < owners.add(owner).size;
  }

  text(value: unknown): void {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    if (text !== '') {
      this.all.add(`"${text}"`);
    }
  }

  value(owner: string, keyword: string, value: unknown): void {
    this.all.add(`${owner}: ${keyword} ${JSON.stringify(value)}`);
  }
}

function saidAround(document: Document): Facts {
  const facts = new Facts();
  const { info, servers, tags } = document;
  const schemes = Object.values(document.components?.['securitySchemes'] ?? {});
  for (const node of [document, info, servers, tags, schemes].flat().filter(isNode)) {
    facts.text(node['title']);
    words(facts, node);
    for (const variable of Object.values(isNode(node['variables']) ? node['variables'] : {})) {
      facts.text((variable as Node)['description']);
    }
  }
  return facts;
}

/** What an operation leads to. */
function saidOf(document: Document, { pathItem, operation }: Place): Facts {
  const facts = new Facts();
  words(facts, pathItem);
  words(facts, operation);
  for (const parameter of parametersOf(document, pathItem, operation)) {
    saidOfParameter(document, facts, parameter.name, parameter);
  }
  const body = isNode(operation.requestBody) ? resolve(document, operation.requestBody) : {};
  words(facts, body);
  saidOfContent(document, facts, body);
  for (const each of nodes(operation['responses'])) {
    const response = resolve(document, each);
    words(facts, response);
    saidOfContent(document, facts, response);
    for (const [name, header] of Object.entries(
      isNode(response['headers']) ? response['headers'] : {},
    )) {
      saidOfParameter(document, facts, name, resolve(document, header as Parameter));
    }
    for (const link of nodes(response['links'])) {
      words(facts, resolve(document, link));
    }
  }
  return facts;
}

function nodes(map: unknown): Node[] {
  return Object.values(isNode(map) ? map : {}).filter(isNode);
}

function words(facts: Facts, node: Node): void {
  facts.text(node['summary']);
  facts.text(node['description']);
  facts.text(seeIn(node)?.description);
}

function saidOfParameter(
  document: Document,
  facts: Facts,
  name: string,
  parameter: Parameter,
): void {
  words(facts, parameter);
  saidOfExamples(document, facts, parameter);
  const owner = isExploded(document, parameter) ? '' : name;
  saidOfSchema(document, facts, parameter.schema, owner);
  if (owner !== '' && parameter.required === true) {
    facts.value(owner, 'required', true);
  }
  for (const media of nodes(parameter['content'])) {
    saidOfSchema(document, facts, media['schema'], owner);
    saidOfExamples(document, facts, media);
  }
}

function saidOfContent(document: Document, facts: Facts, { content }: Node): void {
  for (const media of nodes(content)) {
    saidOfExamples(document, facts, media);
    saidOfSchema(document, facts, media['schema'], '');
  }
}

function saidOfExamples(document: Document, facts: Facts, { example, examples }: Node): void {
  if (example !== undefined) {
    facts.value('', 'shows', example);
  }
  for (const each of nodes(examples)) {
    const named = resolve(document, each);
    words(facts, named);
    facts.value('', 'shows', named['value'] ?? named['externalValue']);
  }
}

function saidOfSchema(document: Document, facts: Facts, schema: unknown, owner: string): void {
  if (!isNode(schema)) {
    return;
  }
  const { $ref, ...own } = schema as Schema;
  if ($ref !== undefined && facts.isNew(schema, owner)) {
    saidOfSchema(document, facts, own, owner);
    saidOfSchema(document, facts, resolve(document, schema as Schema), owner);
  } else if ($ref === undefined && facts.isNew(schema, owner)) {
    facts.text(own.title);
    facts.text(own.description);
    facts.text(seeIn(own)?.description);
    if (!isImpossible(document, schema)) {
      saidOfValues(facts, own, owner);
      saidBelow(document, facts, own, owner);
    }
  }
}

function saidOfValues(facts: Facts, schema: Schema, owner: string): void {
  for (const keyword of VALUES.filter((each) => each in schema)) {
    facts.value(owner, keyword, schema[keyword]);
  }
  const values = 'const' in schema ? [schema.const] : (schema.enum ?? []);
  for (const value of values) {
    facts.value(owner, 'value', value);
  }
  const { examples } = schema;
  const one = 'example' in schema ? [schema['example']] : [];
  for (const example of [...(Array.isArray(examples) ? examples : []), ...one]) {
    facts.value(owner, 'example', example);
  }
  for (const name of schema.required ?? []) {
    facts.value(name, 'required', true);
  }
}

function saidBelow(document: Document, facts: Facts, schema: Schema, owner: string): void {
  const { properties, patternProperties, additionalProperties, dependentSchemas } = schema;
  for (const [name, each] of Object.entries(properties ?? {})) {
    saidOfSchema(document, facts, each, name);
  }
  for (const [pattern, each] of Object.entries(
    isNode(patternProperties) ? patternProperties : {},
  )) {
    facts.value(owner, 'names', pattern);
    saidOfSchema(document, facts, each, owner);
  }
  if (additionalProperties === false) {
    facts.value(owner, 'others', false);
  }
  const inside = [
    additionalProperties,
    ...NESTED.map((keyword) => schema[keyword]),
    ...LISTS.flatMap((keyword) => schema[keyword] ?? []),
    ...nodes(dependentSchemas),
  ];
  for (const each of inside) {
    saidOfSchema(document, facts, each, owner);
  }
}

/** Keys under which stands data, and no content. */
const DATA = ['extensions', 'pagination', 'samples', 'contact', 'license', 'more', 'example'];

function shownBy(document: Document, content: unknown): Facts {
  const facts = new Facts();
  show(document, facts, content, '');
  return facts;
}

function show(document: Document, facts: Facts, value: unknown, owner: string): void {
  if (Array.isArray(value)) {
    for (const each of value) {
      show(document, facts, each, owner);
    }
  } else if (isNode(value) && isView(value)) {
    showWords(facts, value);
    showSchema(document, facts, value, owner);
  } else if (isNode(value)) {
    showWords(facts, value);
    showNode(document, facts, value, owner);
  }
}

function showNode(document: Document, facts: Facts, node: Node, owner: string): void {
  const { name, required, schema } = node;
  const isField = typeof required === 'boolean' && isNode(schema) && typeof name === 'string';
  if (isField && required) {
    facts.value(name, 'required', true);
  }
  if ('value' in node) {
    facts.value('', 'shows', node['value']);
  }
  for (const [key, each] of Object.entries(node)) {
    if (!DATA.includes(key)) {
      show(document, facts, each, isField ? name : owner);
    }
  }
}

function isView(value: Node): value is Node & View {
  return Array.isArray(value['types']) && isNode(value['constraints']);
}

function showWords(facts: Facts, node: Node): void {
  const { refused, notes } = node;
  const lists = [...(isNode(refused) ? Object.values(refused) : []), ...[notes ?? []].flat()];
  for (const text of [
    node['title'],
    node['summary'],
    node['description'],
    node['name'],
    ...lists,
  ]) {
    facts.text(text);
  }
}

function showSchema(document: Document, facts: Facts, schema: View, owner: string): void {
  showValues(facts, schema, owner);
  const { fields, options, patterns = [], items, prefix, parts, others, see, more = {} } = schema;
  const { recursive = '' } = schema;
  if (recursive !== '') {
    // it is written in another place, under another name
    saidOfSchema(document, facts, document.components?.['schemas']?.[recursive], owner);
  }
  for (const { pattern } of patterns) {
    facts.value(owner, 'names', pattern);
  }
  const inside = [
    fields,
    options,
    patterns,
    items,
    prefix,
    parts,
    others,
    see,
    Object.values(more),
  ];
  show(document, facts, inside, owner);
}

function showValues(facts: Facts, schema: View, owner: string): void {
  const { constraints, format, needs = [], examples = [], others } = schema;
  const values = 'const' in schema ? [schema.const] : (schema.enum ?? []);
  const stated: [string, unknown][] = [
    ...Object.entries(constraints),
    ...(format ? [['format', format] as [string, unknown]] : []),
    ...('default' in schema ? [['default', schema.default] as [string, unknown]] : []),
    ...values.map((value): [string, unknown] => ['value', value]),
    ...examples.map((example): [string, unknown] => ['example', example]),
    ...(others === false ? [['others', false] as [string, unknown]] : []),
  ];
  for (const [keyword, value] of stated) {
    facts.value(owner, keyword, value);
  }
  for (const name of needs) {
    facts.value(name, 'required', true);
  }
}
