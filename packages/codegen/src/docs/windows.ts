/** The schemas that refuse names, each with the ways to fill it. */

import { type Document, isNode, resolve, type Schema } from '../document.ts';
import { propertiesOf } from '../properties.ts';
import { choicesOf } from './choices.ts';
import type { Example, Operation, Window } from './content.ts';
import { restOf, sentences } from './schemas.ts';
import { slugsOf } from './slugs.ts';
import { textOf, titled } from './texts.ts';

/** The windows of all operations, in the order of their first use. */
export function windowsOf(document: Document, operations: Operation[]): Window[] {
  const users = Map.groupBy(
    operations.filter(({ window }) => window !== null),
    ({ window }) => window ?? '',
  );
  const slugs = slugsOf(users.keys());
  return [...users].map(([name, those]) => ({
    ...windowOf(document, name, those),
    slug: slugs.get(name) ?? '',
  }));
}

/** The names that a window takes. */
export function namesOfWindow(document: Document, name: string): string[] {
  return [...propertiesOf(document, schemaOfWindow(document, name)).accepted.keys()];
}

function windowOf(document: Document, name: string, operations: Operation[]): Window {
  const schema = schemaOfWindow(document, name);
  const { accepted, refused } = propertiesOf(document, schema);
  const examples = distinct(operations.flatMap(({ windowOf: use }) => use?.examples ?? []));
  return {
    name,
    slug: '',
    ...titled([textOf(schema, 'description'), textOf(schema, 'title')]),
    choices: choicesOf(document, schema, { accepted, examples }),
    refused: sentences(document, refused),
    ...restOf(document, schema),
    examples,
    operations: operations.map(({ id }) => id),
  };
}

function schemaOfWindow(document: Document, name: string): Schema {
  const schema = document.components?.['schemas']?.[name];
  return isNode(schema) ? resolve(document, schema as Schema) : {};
}

function distinct(examples: Example[]): Example[] {
  const known = new Map(examples.map((each) => [JSON.stringify(each), each]));
  return [...known.values()];
}
