/** The ways to fill an object, as its branches tell them apart. */

import { branchesOf, mergedBranches } from '../branches.ts';
import { type Document, isNode, resolve, type Schema } from '../document.ts';
import { valuesOf } from '../exclusive.ts';
import { propertiesOf } from '../properties.ts';
import { both } from './both.ts';
import type { Choice, Example, Field } from './content.ts';
import { partsOf } from './parts.ts';
import { fieldOf, restOf, sentences } from './schemas.ts';
import { textOf, titled } from './texts.ts';

/** What a choice is made for: the object around it, and what is shown of it. */
export type Around = { accepted: Map<string, Schema>; examples: Example[] };

/** Every way to fill an object: one a branch, or the only one. */
export function choicesOf(document: Document, schema: Schema, around: Around): Choice[] {
  const always = propertiesOf(document, schema).refused;
  return endsOf(document, schema, [])
    .map((end) => choiceOf(document, end, around))
    .map((choice) => ({ ...choice, refused: without(choice.refused, always) }));
}

/** What is refused whichever branch is followed is said once, of the whole. */
function without(refused: Record<string, string>, always: Map<string, Schema>) {
  return Object.fromEntries(Object.entries(refused).filter(([name]) => !always.has(name)));
}

/** A whole object, and the branches that lead to it, outermost first. */
type End = { whole: Schema; branches: Schema[] };

function endsOf(document: Document, schema: Schema, before: Schema[]): End[] {
  const branches = branchesOf(schema)
    .map((branch) => resolve(document, branch))
    .filter((branch) => !before.includes(branch));
  if (branches.length === 0) {
    return [{ whole: schema, branches: before }];
  }
  const wholes = mergedBranches(document, schema) ?? branches.map((each) => joined(schema, each));
  return branches.flatMap((branch, index) =>
    endsOf(document, wholes[index] ?? {}, [...before, branch]),
  );
}

function joined({ oneOf: _, anyOf: __, ...schema }: Schema, branch: Schema): Schema {
  const { required = [], properties, ...rest } = isNode(branch) ? branch : {};
  return {
    ...rest,
    properties: { ...schema.properties, ...properties },
    required: [...(schema.required ?? []), ...required],
  };
}

function choiceOf(
  document: Document,
  { whole, branches }: End,
  { accepted: all, examples }: Around,
): Choice {
  const { accepted, refused, required } = propertiesOf(document, whole);
  const elsewhere = [...required].filter((name) => !accepted.has(name) && all.has(name));
  const properties = [
    ...accepted,
    ...elsewhere.map((name): [string, Schema] => [name, all.get(name) ?? {}]),
  ];
  const fields = properties.map(([name, each]) =>
    fieldOf(document, name, each, required.has(name)),
  );
  return {
    ...wordsOf(document, branches),
    fields,
    refused: sentences(document, refused),
    example: shown(document, examples, properties, [...required]) ?? made(fields),
  };
}

type Words = Pick<Choice, 'title' | 'description' | 'notes' | 'rest'>;

/** What the branches of a choice say of it, and demand, innermost first. */
function wordsOf(document: Document, branches: Schema[]): Words {
  const parts = branches.toReversed().flatMap((branch) => partsOf(document, branch));
  const texts = (field: 'title' | 'description'): string[] =>
    parts.map(({ schema }) => textOf(schema, field)).filter(Boolean);
  const [title = '', ...titles] = texts('title');
  const [rest, ...more] = parts.flatMap(({ schema }) => restOf(document, schema).rest ?? []);
  return {
    title,
    ...titled([...texts('description'), ...titles]),
    ...(rest && { rest: more.reduce(both, rest) }),
  };
}

/** The first example that has what is required, and nothing that does not fit. */
function shown(
  document: Document,
  examples: Example[],
  properties: [string, Schema][],
  required: string[],
): Record<string, unknown> | undefined {
  const known = new Map(properties);
  const fits = ([name, value]: [string, unknown]): boolean => {
    const values = valuesOf(document, known.get(name));
    return known.has(name) && (values === undefined || values.includes(value));
  };
  return examples
    .map(({ value }) => value)
    .filter(isNode)
    .find(
      (value) =>
        required.every((name) => Object.hasOwn(value, name)) && Object.entries(value).every(fits),
    );
}

/** From what the fields show: those that are required, or else the first. */
function made(fields: Field[]): Record<string, unknown> {
  const required = fields.filter((field) => field.required);
  const some = required.length > 0 ? required : fields.slice(0, 1);
  return Object.fromEntries(
    some.flatMap(({ name, schema }): [string, unknown][] => {
      const value = schema.const ?? schema.examples?.[0] ?? schema.enum?.[0] ?? schema.default;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
