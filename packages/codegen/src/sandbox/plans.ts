/** How operations are asked, as the text of the tables that the check reads. */

import {
  type Document,
  isNode,
  type Operation,
  type Parameter,
  type Place,
  parametersOf,
  places,
  type Schema,
} from '../document.ts';
import { idOf } from '../examples.ts';
import { bodyOf, isForm, type Media } from './bodies.ts';
import { fitsOf } from './fits.ts';
import { travelOf } from './parameters.ts';
import type { Schemas } from './schemas.ts';
import { defaultOf, factsOf, partsOf, refusalsIn, type ShapeFacts } from './shapes.ts';
import { Constants, json, list, object } from './texts.ts';

/** The tables of a description, and the ids of the schemas whose functions they ask for. */
export type PlansText = { text: string; coercing: string[]; plain: string[] };

/** The constant `operations`, in which functions stand as `coercing.s0` and `plain.s0`. */
export function plansOf(document: Document, schemas: Schemas): PlansText {
  const writer = new Writer(document, schemas);
  const lines = places(document).map((place) => `  ${idOf(place)}: ${writer.plan(place)},\n`);
  return {
    text: `${writer.declarations()}\nconst operations = {\n${lines.join('')}};\n`,
    coercing: [...writer.coercing],
    plain: [...writer.plain],
  };
}

class Writer {
  readonly coercing = new Set<string>();
  readonly plain = new Set<string>();
  readonly #document: Document;
  readonly #schemas: Schemas;
  readonly #sentences = new Constants('sentence');
  readonly #facts = new Constants('facts');
  readonly #shapes = new Constants('shape');
  readonly #parameters = new Constants('parameter');
  readonly #contents = new Constants('content');

  constructor(document: Document, schemas: Schemas) {
    this.#document = document;
    this.#schemas = schemas;
  }

  declarations(): string {
    return [this.#sentences, this.#facts, this.#shapes, this.#parameters, this.#contents]
      .map((constants) => constants.declarations())
      .join('');
  }

  plan({ pathItem, operation }: Place): string {
    const parameters = parametersOf(this.#document, pathItem, operation);
    const entries = (place: string): string[] =>
      parameters.filter((each) => each.in === place).map((each) => this.#parameter(each));
    const path = entries('path');
    const query = [...entries('query'), ...this.#misplaced(operation)];
    return object({
      ...(path.length > 0 && { path: list(path) }),
      ...(query.length > 0 && { query: list(query) }),
      body: this.#body(operation),
    });
  }

  #parameter(parameter: Parameter): string {
    const { way, separator, schema } = travelOf(this.#document, parameter);
    if (way === 'shape') {
      return this.#shape(schema, ['coercing']);
    }
    const value = isNode(schema) ? defaultOf(this.#document, schema as Schema) : undefined;
    const test =
      schema === undefined ? undefined : this.#test(schema, way === 'json' ? 'plain' : 'coercing');
    return this.#parameters.nameOf(
      object({
        name: json(parameter.name),
        way: json(way),
        separator: separator && json(separator),
        isRequired: parameter.required ? 'true' : undefined,
        test,
        fits: json(fitsOf(this.#document, schema)),
        default: value === undefined ? undefined : json(value),
      }),
    );
  }

  /** What a body refuses is refused beside it as well: a service merges the two. */
  #misplaced(operation: Operation): string[] {
    const schemas = bodyOf(this.#document, operation)?.contents.map(({ schema }) => schema) ?? [];
    const refused = schemas.flatMap((schema) =>
      isNode(schema) ? [...refusalsIn(this.#document, schema, ['allOf'])] : [],
    );
    const facts = { fits: {}, refused: Object.fromEntries(refused), defaults: {} };
    return refused.length > 0 ? [this.#shapes.nameOf(this.#factsText(facts))] : [];
  }

  #body(operation: Operation): string | undefined {
    const body = bodyOf(this.#document, operation);
    return (
      body &&
      object({
        isRequired: body.isRequired ? 'true' : undefined,
        contents: list(body.contents.map((media) => this.#content(media))),
      })
    );
  }

  #content({ mediaType, schema, lists }: Media): string {
    const functions = isForm(mediaType) ? (['coercing', 'plain'] as const) : (['plain'] as const);
    const parts = partsOf(this.#document, schema ?? true);
    return this.#contents.nameOf(
      object({
        mediaType: json(mediaType),
        shapes: list(parts.map((part) => this.#shape(part, functions))),
        lists: lists && json(lists),
      }),
    );
  }

  #shape(schema: unknown, functions: readonly ('coercing' | 'plain')[]): string {
    const tests = functions.map((kind) => [kind, this.#test(schema, kind)]);
    const facts = this.#facts.nameOf(this.#factsText(factsOf(this.#document, schema)));
    const members = tests.map(([kind, test]) => `${kind}: ${test}`);
    return this.#shapes.nameOf(`{ ${[...members, `...${facts}`].join(', ')} }`);
  }

  #factsText({ fits, refused, defaults, when, isOpen }: ShapeFacts): string {
    const sentences = Object.entries(refused).map(([name, sentence]) => [
      name,
      this.#sentences.nameOf(json(sentence)),
    ]);
    return object({
      fits: json(fits),
      refused: object(Object.fromEntries(sentences)),
      defaults: json(defaults),
      when: when && json(when),
      isOpen: isOpen ? 'true' : undefined,
    });
  }

  #test(schema: unknown, kind: 'coercing' | 'plain'): string {
    const id = this.#schemas.idOf(schema);
    this[kind].add(id);
    return `${kind}.${id}`;
  }
}
