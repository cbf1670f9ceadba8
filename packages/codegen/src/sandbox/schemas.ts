/** Schemas as compilers want them: without words, each under an id of its own. */

import { withoutCircles } from '../circles.ts';
import { type Document, isNode, type Node, resolve, type Schema } from '../document.ts';

const ANNOTATIONS = new Set([
  '$comment',
  '$schema',
  '$defs',
  'definitions',
  'title',
  'description',
  'default',
  'deprecated',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'writeOnly',
  'xml',
]);

const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas']);

const CHOICES = ['oneOf', 'anyOf'];

const LISTS = new Set([...CHOICES, 'allOf', 'prefixItems']);

const SINGLE = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** The schemas of requests, each once. What only answers hold (`readOnly`) is left out of them. */
export class Schemas {
  /** By id, in the order in which they were asked for. */
  readonly all: Map<string, unknown> = new Map();
  readonly #document: Document;
  readonly #ids = new Map<string, string>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The id of a schema. Two that mean the same have one id. */
  idOf(schema: unknown): string {
    if (isReference(schema)) {
      return this.#idOfTarget(schema.$ref);
    }
    const prepared = this.#prepared(schema, false);
    return this.#id(JSON.stringify(prepared), () => prepared);
  }

  #idOfTarget($ref: string): string {
    // named before it is looked into, since it may hold itself
    return this.#id($ref, () => this.#prepared(resolve(this.#document, { $ref }), false));
  }

  #id(key: string, make: () => unknown): string {
    const known = this.#ids.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = `s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.all.set(id, make());
    return id;
  }

  #prepared(schema: unknown, isInAlternative: boolean): unknown {
    if (!isNode(schema)) {
      return schema;
    }
    const entries = Object.entries(
      forRequests(this.#document, withoutCircles(this.#document, schema)),
    ).filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'));
    return Object.fromEntries(
      entries.map(([keyword, value]) => [keyword, this.#keyword(keyword, value, isInAlternative)]),
    );
  }

  #keyword(keyword: string, value: unknown, isInAlternative: boolean): unknown {
    if (keyword === '$ref') {
      return this.#idOfTarget(String(value));
    }
    if (MAPS.has(keyword)) {
      const members = Object.entries(value as Node);
      return Object.fromEntries(
        members.map(([name, each]) => [name, this.#prepared(each, isInAlternative)]),
      );
    }
    if (LISTS.has(keyword)) {
      const isChoice = CHOICES.includes(keyword);
      return (value as unknown[]).map((each) =>
        isChoice ? this.#alternative(each, isInAlternative) : this.#prepared(each, isInAlternative),
      );
    }
    return SINGLE.has(keyword) ? this.#prepared(value, isInAlternative) : value;
  }

  /**
   * Written out, since a function of its own could not tell which alternative it is; but not within
   * another, where nobody is told, and where it would make a schema of many too large.
   */
  #alternative(schema: unknown, isInAlternative: boolean): unknown {
    const target = isReference(schema) ? resolve(this.#document, schema) : schema;
    return this.#prepared(isInAlternative ? schema : target, true);
  }
}

/** Tells a `$ref` with nothing but words beside it. */
export function isReference(schema: unknown): schema is { $ref: string } {
  return (
    isNode(schema) &&
    typeof schema['$ref'] === 'string' &&
    Object.keys(schema).every((keyword) => keyword === '$ref' || ANNOTATIONS.has(keyword))
  );
}

/** Tells what only answers hold. */
export function isReadOnly(document: Document, schema: unknown): boolean {
  return isNode(schema) && resolve(document, schema as Schema)['readOnly'] === true;
}

/** Nobody sends what is `readOnly`, so that it is neither required nor looked at. */
function forRequests(document: Document, schema: Schema): Schema {
  const { properties, required } = schema;
  if (!isNode(properties)) {
    return schema;
  }
  const kept = Object.entries(properties).filter(([, each]) => !isReadOnly(document, each));
  const names = kept.map(([name]) => name);
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    ...(required && {
      required: required.filter((name) => names.includes(name) || !(name in properties)),
    }),
  };
}
