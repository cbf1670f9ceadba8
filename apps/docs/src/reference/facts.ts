/** What a value has to be, in words. */

import type { Constraints, Field, Schema } from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import type { Voice } from './voice.ts';

/** Facts about a value, in Markdown, each a short sentence without a full stop. */
export function facts(schema: Schema, voice: Voice, isAnswer = false): string[] {
  const { field } = voice.words;
  return [
    ...values(schema, voice, isAnswer),
    ...ranges(schema.constraints, voice, isAnswer),
    ...forms(schema.constraints, voice),
    schema.needs && `${field.needs} ${codeSpans(schema.needs)}`,
    schema.discriminator && toldApart(schema.discriminator, voice),
    schema.others === false && field.noOthers,
    schema.never === true && field.never,
  ].filter((fact): fact is string => Boolean(fact));
}

/** How a field is written in a query or a form. */
export function styleFacts({ style, contentType }: Field, { words: { field } }: Voice): string[] {
  return [
    ...(style === undefined ? [] : [field.styles[style]]),
    ...(contentType === undefined ? [] : [`${field.partType} ${codeSpan(contentType)}`]),
  ];
}

function toldApart(
  { property, mapping }: NonNullable<Schema['discriminator']>,
  { words }: Voice,
): string {
  const pairs = Object.entries(mapping).map(
    ([value, name]) => `${codeSpan(value)} ${codeSpan(name)}`,
  );
  const told = `${words.field.discriminator} ${codeSpan(property)}`;
  return pairs.length === 0 ? told : words.labelled(told, pairs.join(', '));
}

function values(schema: Schema, voice: Voice, isAnswer: boolean): (string | false)[] {
  const { field } = voice.words;
  const { examples = [], open } = schema;
  // a single example that says what the default says, or what must be, tells nothing
  const told = [schema.default, schema.const].map((value) => JSON.stringify(value));
  const isTold = examples.length === 1 && told.includes(JSON.stringify(examples[0]));
  return [
    schema.const !== undefined && `${field.always} ${codeSpan(schema.const)}`,
    schema.enum !== undefined && `${field.oneOf} ${codeSpans(schema.enum)}`,
    open === true && `${field.known} ${codeSpans(examples)} ${field.andOthers}`,
    schema.default !== undefined && `${field.default} ${codeSpan(schema.default)}`,
    open === undefined &&
      schema.enum === undefined &&
      examples.length > 0 &&
      !isTold &&
      !(isAnswer && examples.every(isPlain)) &&
      isShort(examples) &&
      `${field.example} ${codeSpans(examples)}`,
  ];
}

/** A figure or a yes, which in an answer tells nothing that the type does not. */
function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** Values that fit in a line; longer ones stand in the examples of the answer. */
function isShort(values: readonly unknown[]): boolean {
  return values.every((value) => JSON.stringify(value).length <= 120);
}

/** A range of how many, and the number that its noun goes with. */
type Counted = (range: string, count: number) => string;

function ranges(
  limits: Constraints,
  { words: { field } }: Voice,
  isAnswer: boolean,
): (string | false)[] {
  const range = (low: unknown, high: unknown): string | null => {
    if (low !== undefined && high !== undefined) {
      return low === high ? String(low) : field.between(String(low), String(high));
    }
    if (low !== undefined) return field.atLeast(String(low));
    return high === undefined ? null : field.atMost(String(high));
  };
  const value = range(limits.minimum, limits.maximum);
  const counted = (low: unknown, high: unknown, say: Counted): string | false => {
    const text = range(low, high);
    return text !== null && say(text, Number(high ?? low));
  };
  const isNotEmpty = limits.minLength === 1 && limits.maxLength === undefined;
  const contains = range(limits.minContains, limits.maxContains);
  return [
    value !== null && value,
    limits.exclusiveMinimum !== undefined && field.moreThan(String(limits.exclusiveMinimum)),
    limits.exclusiveMaximum !== undefined && field.lessThan(String(limits.exclusiveMaximum)),
    limits.multipleOf !== undefined && field.multipleOf(String(limits.multipleOf)),
    isNotEmpty && !isAnswer && field.notEmpty,
    !isNotEmpty && counted(limits.minLength, limits.maxLength, field.characters),
    counted(limits.minItems, limits.maxItems, field.items),
    counted(limits.minProperties, limits.maxProperties, field.properties),
    contains !== null && `${field.contains} ${contains}`,
  ];
}

function forms(limits: Constraints, { words }: Voice): (string | false)[] {
  const { field } = words;
  const needed = Object.entries((limits.dependentRequired ?? {}) as Record<string, string[]>);
  return [
    limits.pattern !== undefined && `${field.pattern} ${codeSpan(limits.pattern)}`,
    limits.uniqueItems === true && field.unique,
    limits.contentMediaType !== undefined && `${field.fileOf} ${codeSpan(limits.contentMediaType)}`,
    limits.contentEncoding !== undefined && `${field.encoding} ${codeSpan(limits.contentEncoding)}`,
    limits.readOnly === true && field.readOnly,
    limits.writeOnly === true && field.writeOnly,
    ...needed.map(([name, names]) =>
      words.labelled(codeSpan(name), `${field.requires} ${codeSpans(names)}`),
    ),
  ];
}
