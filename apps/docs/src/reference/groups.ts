/** Fields in the groups that the description puts them in, each with what is said of it. */

import type { Choice, Field, Group } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { literals, sentBlock } from './code-block.ts';
import { fieldList, type Place } from './fields.ts';
import { refusedNames } from './refused.ts';
import type { Wire } from './sent.ts';
import { restOf } from './window.ts';
import { isSentence, withoutStop } from './without-stop.ts';

/** All fields once, in their order; a group stands where its first field does, and at the end without any. */
export function groupedFields(fields: Field[], groups: Group[], place: Place, wire: Wire): Html {
  return join(
    inOrder(fields, groups).map((part) =>
      Array.isArray(part) ? fieldList(part, place) : groupOf(part, fields, place, wire),
    ),
  );
}

/** Groups, and runs of fields that belong to none. */
export function inOrder(fields: Field[], groups: Group[]): (Group | Field[])[] {
  const parts: (Group | Field[])[] = [];
  for (const field of fields) {
    const group = groups.find((each) => each.fields.includes(field.name));
    const last = parts.at(-1);
    if (group === undefined && Array.isArray(last)) last.push(field);
    else if (group === undefined) parts.push([field]);
    else if (!parts.includes(group)) parts.push(group);
  }
  return [...parts, ...groups.filter((group) => !parts.includes(group))];
}

function groupOf(group: Group, fields: Field[], place: Place, wire: Wire): Html {
  const { voice } = place;
  const own = fields.filter(({ name }) => group.fields.includes(name));
  if (own.length === 0 && !hasRules(group)) return NOTHING;
  const said = [...new Set([group.description, ...group.notes])].filter((text) => text !== '');
  return html`<div class="group">${said.map((text, index) =>
    index === 0 && isSentence(voice.text(text))
      ? html`<h3>${withoutStop(voice.line(text))}</h3>`
      : voice.block(text),
  )}${group.media && html`<p class="facts">${voice.words.field.onlyIn} ${literals(group.media)}</p>`}${fieldList(own, place)}${restOf(group.rest, place)}${choicesOf(group.choices, place, wire)}${refusedNames(group.refused, voice)}${examplesOf(group, place, wire)}</div>`;
}

/** Tells whether a group says more than what its fields are: that of a window says it elsewhere. */
export function hasRules({ choices, refused, rest }: Group): boolean {
  return choices.length > 0 || Object.keys(refused).length > 0 || rest !== undefined;
}

function choicesOf(choices: Choice[], place: Place, wire: Wire): Html {
  if (choices.length === 0) return NOTHING;
  const { voice } = place;
  const { window } = voice.words;
  return html`<ol class="choices">${choices.map(
    ({ title, description, notes, fields, refused, rest, example }, index) =>
      html`<li><p class="pick"><b>${title === '' ? window.choice(index + 1) : voice.line(title)}</b> <span>${
        fields.length > 0 ? literals(fields.map(({ name }) => name)) : window.nothing
      }</span></p>${description !== '' && voice.block(description)}${notes.map(voice.block)}${restOf(rest, place)}${sentBlock(example, wire)}${refusedNames(refused, voice)}</li>`,
  )}</ol>`;
}

function examplesOf({ examples }: Group, { voice }: Place, wire: Wire): Html {
  const told = examples.filter(({ summary, description }) => summary !== '' || description !== '');
  if (told.length === 0) return NOTHING;
  return html`<ul class="cases">${told.map(
    ({ summary, description, value }) =>
      html`<li>${voice.line(summary)}${description !== '' && html` ${voice.line(description)}`}${sentBlock(value, wire)}</li>`,
  )}</ul>`;
}
