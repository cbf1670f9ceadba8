/** Fields and schemas as nested lists: complete in the HTML, folded where they are deep. */

import type { Field, Markdown, Option, Schema } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { type Anchors, anchorLink } from './anchors.ts';
import { literal, literals } from './code-block.ts';
import { facts, styleFacts } from './facts.ts';
import { refusedNames } from './refused.ts';
import { seeAlso } from './see.ts';
import { typeName } from './type-name.ts';
import type { Voice } from './voice.ts';

/** Where a list of fields stands. */
export type Place = {
  voice: Voice;
  anchors: Anchors;
  /** Before the names in anchors, with its dot: `response-200.`. */
  prefix: string;
  /** Whether it is of an answer: its names are no links, which a script makes up for, to spare bytes. */
  isAnswer: boolean;
};

/** A list of fields; nothing if there are none. */
export function fieldList(fields: readonly Field[], place: Place): Html {
  if (fields.length === 0) return NOTHING;
  return html`<ul class="fields">${fields.map((field) => fieldItem(field, place))}</ul>`;
}

/** What is inside a schema: its text, its facts, its fields. */
export function schemaBody(schema: Schema, place: Place): Html {
  return join([
    schemaText(schema, place),
    factLine(schema, place),
    seeAlso(schema.see, place.voice),
    inside(schema, place),
  ]);
}

function fieldItem(field: Field, place: Place): Html {
  const { voice, anchors, prefix } = place;
  const { words } = voice;
  const id = prefix + field.name;
  const name = !place.isAnswer
    ? html`<a href="${anchorLink(id)}" translate="no">${field.name}</a>`
    : html`<b translate="no">${field.name}</b>`;
  const below = { ...place, prefix: `${id}.` };
  return html`<li${anchors.claim(id)}><p>${name}${typeMark(field.schema)}${
    field.required && html` <em class="must">${words.field.required}</em>`
  }${field.deprecated && html` <em class="old">${words.operation.deprecated}</em>`}${
    field.media && html` <em>${words.field.onlyIn} ${literals(field.media)}</em>`
  }</p>${texts([field.description], place)}${schemaText(field.schema, place, field.description)}${factLine(field.schema, place, styleFacts(field, voice))}${fieldExamples(field, place)}${seeAlso(field.schema.see, voice)}${folded(field.schema, below)}</li>`;
}

function typeMark(schema: Schema): Html {
  const type = typeName(schema);
  if (type === '') return NOTHING;
  const format = schema.format ?? schema.items?.format;
  return html` <i translate="no">${type}${format && html` (${format})`}</i>`;
}

/** Examples of a parameter, without those that its schema has shown. */
function fieldExamples({ examples, schema }: Field, { voice }: Place): Html {
  const shownAlready = (schema.examples ?? []).map((value) => JSON.stringify(value));
  const own = examples.filter(
    ({ summary, value }) => summary !== '' || !shownAlready.includes(JSON.stringify(value)),
  );
  if (own.length === 0) return NOTHING;
  const shown = own.map(({ summary, description, value }) => {
    const told = [summary, description].filter((text) => text !== '').map(voice.line);
    return html`${literal(value)}${told.length > 0 && html` (${join(told, ' ')})`}`;
  });
  return html`<p class="facts">${voice.words.field.example} ${join(shown, ', ')}</p>`;
}

function texts(sources: readonly (Markdown | undefined)[], { voice }: Place): Html {
  const said = [...new Set(sources)].filter((text) => text !== undefined && text !== '');
  return join(said.map((text) => voice.block(text as string)));
}

/** The text of a schema, without what its field has said already. */
function schemaText(schema: Schema, place: Place, said?: Markdown): Html {
  const all = [schema.title, schema.description, ...(schema.notes ?? [])];
  return texts(
    all.filter((text) => text !== said),
    place,
  );
}

function factLine(schema: Schema, { voice, isAnswer }: Place, before: string[] = []): Html {
  const all = [...before, ...facts(schema, voice, isAnswer)];
  if (all.length === 0) return NOTHING;
  return html`<p class="facts">${voice.own(all.join(' · '))}</p>`;
}

/** What is inside a field, folded if it is a list. */
function folded(schema: Schema, place: Place): Html {
  const content = inside(schema, place);
  if (`${content}` === '') return NOTHING;
  return html`<details><summary>${foldLabel(schema, place.voice)}</summary>${content}</details>`;
}

/** What is folded, in a few words. */
function foldLabel(schema: Schema, { words: { field } }: Voice): Html {
  const count = countOf(schema);
  if (count > 0) return html`${field.count(count)}`;
  const type = typeName(schema);
  return type === '' ? html`${field.anything}` : html`<span translate="no">${type}</span>`;
}

function countOf(schema: Schema): number {
  return schema.fields?.length ?? (schema.items ? countOf(schema.items) : 0);
}

function inside(schema: Schema, place: Place): Html {
  const { voice } = place;
  const { field } = voice.words;
  return join([
    fieldList(schema.fields ?? [], place),
    refusedNames(schema.refused ?? {}, voice),
    schema.items ? itemsOf(schema.items, place) : NOTHING,
    ...(schema.prefix ?? []).map((each, index) =>
      part(`${field.items_} ${index + 1}`, each, place),
    ),
    optionsOf(schema, place),
    ...(schema.parts ?? []).map((each) => part(field.also, each, place)),
    schema.others ? part(field.others, schema.others, place) : NOTHING,
    ...(schema.patterns ?? []).map(({ pattern, schema: each }) =>
      part(html`${field.patterned} ${literal(pattern)}`, each, place),
    ),
    ...Object.entries(schema.more ?? {}).map(([keyword, each]) =>
      part(field.more[keyword] ?? keyword, each, place),
    ),
  ]);
}

/** Items whose type says it all need no words. */
function itemsOf(items: Schema, place: Place): Html {
  const body = schemaBody(items, place);
  if (`${body}` === '') return NOTHING;
  if (items.fields && items.description === undefined) return body;
  return html`<p class="each">${place.voice.words.field.items_}</p>${body}`;
}

function optionsOf({ options = [], exclusive }: Schema, place: Place): Html {
  if (options.length === 0) return NOTHING;
  const { field } = place.voice.words;
  return html`<p class="each">${exclusive ? field.oneOption : field.anyOption}</p><ul class="options">${options.map((option, index) => html`<li>${optionTitle(option, index, place)}${schemaBody({ ...option.schema, title: '' }, place)}</li>`)}</ul>`;
}

function optionTitle({ title, schema }: Option, index: number, { voice }: Place): Html {
  const own = title || schema.title || '';
  const label = own === '' ? voice.words.field.option(index + 1) : voice.line(own);
  return html`<p><b>${label}</b>${typeMark(schema)}</p>`;
}

function part(label: string | Html, schema: Schema, place: Place): Html {
  return html`<div class="part"><p class="each">${label}${typeMark(schema)}</p>${schemaBody(schema, place)}</div>`;
}
