/** What an object of parameters consists of: fields, what is said of several together, the window. */

import { branchesOf } from '../branches.ts';
import { type Document, isNode, type Schema } from '../document.ts';
import { propertiesOf } from '../properties.ts';
import { choicesOf } from './choices.ts';
import type { Example, Field, Group } from './content.ts';
import { type Part, partsOf } from './parts.ts';
import { fieldOf, restOf, schemaOf, sentences } from './schemas.ts';
import { textOf, titled } from './texts.ts';

/** An object whose names are parameters. */
export type Input = {
  schema: Schema;
  name: string;
  description: string;
  examples: Example[];
};

export type Gathered = { fields: Field[]; groups: Group[] };

/** The fields and the groups of an object, without those of the window. */
export function gathered(document: Document, input: Input, window: string | null): Gathered {
  const whole = propertiesOf(document, input.schema);
  const parts = partsOf(document, input.schema).filter(
    ({ name }) => window === null || name !== window,
  );
  const own = new Set(
    parts.flatMap((part) => [...propertiesOf(document, withoutParts(part.schema)).accepted.keys()]),
  );
  const { fields: together = [] } = schemaOf(document, input.schema);
  const fields = [...whole.accepted]
    .filter(([name]) => own.has(name))
    .map(([name, each]) => ({
      ...(together.find((field) => field.name === name) ?? fieldOf(document, name, each, false)),
      required: whole.required.has(name),
    }));
  const isOnly = parts.length === 1;
  const about = isOnly ? input : { ...input, name: '', description: '', examples: [] };
  const groups = parts.map((part) => groupOf(document, part, about, whole.accepted));
  const around = {
    ...EMPTY,
    ...titled([input.description]),
    name: input.name,
    examples: input.examples,
  };
  const names = fields.map(({ name }) => name);
  return {
    fields,
    groups: [...(isOnly ? [] : [{ ...around, fields: names }]), ...groups].filter(says),
  };
}

const EMPTY: Group = {
  name: '',
  description: '',
  notes: [],
  fields: [],
  choices: [],
  refused: {},
  examples: [],
};

/** Tells whether a group says anything that its fields do not. */
function says({ description, notes, choices, refused, rest, examples }: Group): boolean {
  return (
    description !== '' ||
    rest !== undefined ||
    notes.length + choices.length + examples.length + Object.keys(refused).length > 0
  );
}

function withoutParts({ allOf: _, ...schema }: Schema): Schema {
  return schema;
}

function groupOf(
  document: Document,
  { name, schema }: Part,
  input: Input,
  accepted: Map<string, Schema>,
): Group {
  const own = propertiesOf(document, schema);
  const hasBranches = branchesOf(schema).length > 0;
  return {
    name: input.name || name,
    ...titled([input.description, textOf(schema, 'title'), textOf(schema, 'description')]),
    fields: [...own.accepted.keys()],
    choices: hasBranches ? choicesOf(document, schema, { accepted, examples: input.examples }) : [],
    refused: sentences(document, own.refused),
    ...restOf(document, schema),
    examples: input.examples,
  };
}

/** The first part that refuses names, and has one itself. */
export function windowIn(document: Document, schema: unknown): Part | undefined {
  return isNode(schema)
    ? partsOf(document, schema).find(
        (part) => part.name !== '' && propertiesOf(document, part.schema).refused.size > 0,
      )
    : undefined;
}
