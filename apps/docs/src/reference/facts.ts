/** What a value has to be, in words. */

import type { Constraints, Schema } from '@winninghunter/docs-content';
import { type Html, html } from '../html.ts';
import { literal, literals } from './code-block.ts';
import type { Voice } from './voice.ts';

/** Facts about a value, each a short sentence without a full stop. */
export function facts(schema: Schema, voice: Voice): Html[] {
  const { field } = voice.words;
  return [
    ...values(schema, voice),
    ...ranges(schema.constraints, voice),
    ...forms(schema.constraints, voice),
    schema.needs && html`${field.needs} ${literals(schema.needs)}`,
    schema.discriminator !== undefined &&
      html`${field.discriminator} ${literal(schema.discriminator)}`,
    schema.others === false && html`${field.noOthers}`,
    schema.never === true && html`${field.never}`,
  ].filter((fact): fact is Html => Boolean(fact));
}

function values(schema: Schema, voice: Voice): (Html | false)[] {
  const { field } = voice.words;
  const { examples = [], open } = schema;
  // a single example that says what the default says, or what must be, tells nothing
  const told = [schema.default, schema.const].map((value) => JSON.stringify(value));
  const isTold = examples.length === 1 && told.includes(JSON.stringify(examples[0]));
  return [
    schema.const !== undefined && html`${field.always} ${literal(schema.const)}`,
    schema.enum !== undefined && html`${field.oneOf} ${literals(schema.enum)}`,
    open === true && html`${field.known} ${literals(examples)}${' '}${field.andOthers}`,
    schema.default !== undefined && html`${field.default} ${literal(schema.default)}`,
    open === undefined &&
      schema.enum === undefined &&
      examples.length > 0 &&
      !isTold &&
      isShort(examples) &&
      html`${field.example} ${literals(examples)}`,
  ];
}

/** Values that fit in a line; longer ones stand in the examples of the answer. */
function isShort(values: readonly unknown[]): boolean {
  return values.every((value) => JSON.stringify(value).length <= 120);
}

function ranges(limits: Constraints, { words: { field } }: Voice): (Html | false)[] {
  const range = (low: unknown, high: unknown): string | null => {
    if (low !== undefined && high !== undefined) {
      return low === high ? String(low) : field.between(String(low), String(high));
    }
    if (low !== undefined) return field.atLeast(String(low));
    return high === undefined ? null : field.atMost(String(high));
  };
  const value = range(limits.minimum, limits.maximum);
  const isNotEmpty = limits.minLength === 1 && limits.maxLength === undefined;
  const length = isNotEmpty ? null : range(limits.minLength, limits.maxLength);
  const items = range(limits.minItems, limits.maxItems);
  const properties = range(limits.minProperties, limits.maxProperties);
  const contains = range(limits.minContains, limits.maxContains);
  return [
    value !== null && html`${value}`,
    limits.exclusiveMinimum !== undefined &&
      html`${field.moreThan(String(limits.exclusiveMinimum))}`,
    limits.exclusiveMaximum !== undefined &&
      html`${field.lessThan(String(limits.exclusiveMaximum))}`,
    limits.multipleOf !== undefined && html`${field.multipleOf(String(limits.multipleOf))}`,
    isNotEmpty && html`${field.notEmpty}`,
    length !== null && html`${field.characters(length)}`,
    items !== null && html`${field.items(items)}`,
    properties !== null && html`${field.properties(properties)}`,
    contains !== null && html`${field.contains} ${contains}`,
  ];
}

function forms(limits: Constraints, { words: { field } }: Voice): (Html | false)[] {
  const needed = Object.entries((limits.dependentRequired ?? {}) as Record<string, string[]>);
  return [
    limits.pattern !== undefined && html`${field.pattern} ${literal(limits.pattern)}`,
    limits.uniqueItems === true && html`${field.unique}`,
    limits.contentMediaType !== undefined &&
      html`${field.fileOf} ${literal(limits.contentMediaType)}`,
    limits.contentEncoding !== undefined &&
      html`${field.encoding} ${literal(limits.contentEncoding)}`,
    limits.readOnly === true && html`${field.readOnly}`,
    limits.writeOnly === true && html`${field.writeOnly}`,
    ...needed.map(([name, names]) => html`${literal(name)}: ${field.requires} ${literals(names)}`),
  ];
}
