/** Fields and schemas as nested lists of Markdown. */

import type { Field, Schema } from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { facts, styleFacts } from '../reference/facts.ts';
import { refusedGroups } from '../reference/refused.ts';
import { seeText } from '../reference/see.ts';
import { typeName } from '../reference/type-name.ts';
import type { Voice } from '../reference/voice.ts';
import { lines, onOneLine } from './text.ts';

/** A list of fields, one to a line, with what is in them below. */
export function fieldLines(fields: readonly Field[], voice: Voice, indent = ''): string {
  return lines(fields.map((field) => fieldLine(field, voice, indent)));
}

/** What is inside a schema, a line each. */
export function schemaLines(schema: Schema, voice: Voice, indent = ''): string {
  const own = sentence([...texts(schema, voice), ...facts(schema, voice)]);
  return lines([own && `${indent}- ${own}`, inside(schema, voice, indent)]);
}

/** Names that must not be sent, with what to send instead. */
export function refusedLines(refused: Record<string, string>, voice: Voice, indent = ''): string {
  return lines(
    refusedGroups(refused).map(
      ([names, text]) =>
        `${indent}- ${voice.words.labelled(voice.words.field.refused, codeSpans(names))}. ${onOneLine(voice.text(text))}`,
    ),
  );
}

function fieldLine(field: Field, voice: Voice, indent: string): string {
  const { words } = voice;
  const type = typeName(field.schema);
  const marks = [
    [type, field.schema.format].filter(Boolean).join(' '),
    field.required && words.field.required,
    field.deprecated && words.operation.deprecated,
    field.media && `${words.field.onlyIn} ${field.media.join(', ')}`,
  ].filter(Boolean);
  const said = [...new Set([voice.text(field.description), ...texts(field.schema, voice)])];
  const text = sentence([...said, ...styleFacts(field, voice), ...facts(field.schema, voice)]);
  const head = `${indent}- ${codeSpan(field.name)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
  return lines([
    text === '' ? head : words.labelled(head, text),
    ...field.examples.map(({ summary, value }) =>
      `${indent}  - ${words.field.example} ${codeSpan(value)} ${onOneLine(voice.text(summary))}`.trimEnd(),
    ),
    inside(field.schema, voice, `${indent}  `),
  ]);
}

function texts({ title, description, notes = [], see }: Schema, voice: Voice): string[] {
  const said = [title, description, ...notes].filter((text) => text !== undefined && text !== '');
  return [...said.map((text) => voice.text(text as string)), seeText(see, voice)];
}

/** Sentences one after the other, each with its full stop. */
function sentence(parts: string[]): string {
  return parts
    .map(onOneLine)
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function inside(schema: Schema, voice: Voice, indent: string): string {
  const { field } = voice.words;
  const below = (label: string, each: Schema): string => {
    const type = typeName(each);
    const head = `${indent}- ${label}${type === '' ? '' : ` (${type})`}`;
    const rest = schemaLines(each, voice, `${indent}  `);
    return lines([head, rest]);
  };
  return lines([
    fieldLines(schema.fields ?? [], voice, indent),
    refusedLines(schema.refused ?? {}, voice, indent),
    schema.items && itemLines(schema.items, voice, indent),
    ...(schema.prefix ?? []).map((each, index) => below(`${field.items_} ${index + 1}`, each)),
    ...(schema.options ?? []).map((option, index) =>
      below(
        onOneLine(voice.text(option.title || option.schema.title || '')) || field.option(index + 1),
        { ...option.schema, title: '' },
      ),
    ),
    ...(schema.parts ?? []).map((each) => below(field.also, each)),
    schema.others && below(field.others, schema.others),
    ...(schema.patterns ?? []).map((each) =>
      below(`${field.patterned} ${codeSpan(each.pattern)}`, each.schema),
    ),
    ...Object.entries(schema.more ?? {}).map(([keyword, each]) =>
      below(field.more[keyword] ?? keyword, each),
    ),
  ]);
}

function itemLines(items: Schema, voice: Voice, indent: string): string {
  const inner = schemaLines(items, voice, items.fields ? indent : `${indent}  `);
  if (inner === '' || items.fields) return inner;
  return lines([`${indent}- ${voice.words.field.items_}`, inner]);
}
