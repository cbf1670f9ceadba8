/** A time window as a choice: what may be sent together, and what is refused beside it. */

import type { Choice, Example, Operation, Schema, Window } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { literals, sentBlock } from './code-block.ts';
import { fieldList, type Place, schemaBody } from './fields.ts';
import { refusedNames } from './refused.ts';
import { type Wire, windowWire } from './sent.ts';
import type { Voice } from './voice.ts';
import { windowNames } from './window-names.ts';

/** The section of an operation's page. */
export function windowSection(window: Window, operation: Operation, place: Place): Html {
  const { voice } = place;
  const { words } = voice;
  const use = operation.windowOf;
  const wire = windowWire(operation);
  const takesTime = windowNames(window).length > 0;
  const rule = window.choices.length === 1 ? words.window.single : words.window.oneOf;
  const examples = shared(window, use?.examples ?? []);
  const cards = window.choices.map((choice, index) =>
    choiceCard(choice, { window, index, wire, examples: examples.get(choice) ?? [] }, place),
  );
  const more = [
    ...window.notes.map(voice.block),
    use && use.description !== window.description ? voice.block(use.description) : NOTHING,
  ];
  // without choices to show, their examples stand alone
  const alone = window.choices.map((choice) =>
    exampleList(examples.get(choice) ?? [], wire, voice),
  );
  return join([
    html`<p class="rule">${takesTime ? rule : words.window.none}</p>`,
    voice.block(window.description),
    ...(takesTime ? more : []),
    takesTime ? html`<ol class="choices">${cards}</ol>` : NOTHING,
    restOf(window.rest, place),
    exampleList(examples.get(null) ?? [], wire, voice),
    takesTime ? refusedBox(window, place) : noTimeBox(window, [...more, ...alone], place),
  ]);
}

type Card = { window: Window; index: number; wire: Wire; examples: Example[] };

function choiceCard(choice: Choice, { window, index, wire, examples }: Card, place: Place): Html {
  const { voice } = place;
  const own = withoutCommon(choice.refused, window.refused);
  return html`<li>${window.choices.length > 1 && pick(choice, index, voice)}${choice.description !== '' && voice.block(choice.description)}${choice.notes.map(voice.block)}${fieldList(choice.fields, place)}${restOf(choice.rest, place)}${
    examples.length > 0 ? exampleList(examples, wire, voice) : sentBlock(choice.example, wire)
  }${refusedNames(own, voice)}</li>`;
}

/** What a choice is called, with the names that go together. */
function pick({ title, fields }: Choice, index: number, voice: Voice): Html {
  const number = voice.words.window.choice(index + 1);
  const names = literals(fields.map(({ name }) => name));
  const label =
    title === '' ? html`<b>${names}</b>` : html`<b>${voice.line(title)}</b> <span>${names}</span>`;
  return html`<p class="pick">${label} <small>${number}</small></p>`;
}

/** Examples by the choice that they follow, each once; under null those that follow none. */
function shared(window: Window, used: Example[]): Map<Choice | null, Example[]> {
  const all = [...used, ...window.examples];
  const once = all.filter(
    ({ summary, value }, index) =>
      all.findIndex((other) => other.summary === summary && isSame(other.value, value)) === index,
  );
  return Map.groupBy(
    once,
    ({ value }) => window.choices.find((choice) => follows(value, choice)) ?? null,
  );
}

function follows(value: unknown, { fields }: Choice): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  const sent = value as Record<string, unknown>;
  return (
    names.every((name) => fields.some((field) => field.name === name)) &&
    fields.every(({ name, required }) => !required || names.includes(name)) &&
    fields.every(({ name, schema }) => isAllowed(sent[name], schema))
  );
}

function isAllowed(value: unknown, { const: only, enum: some }: Schema): boolean {
  if (value === undefined) return true;
  return (only === undefined || only === value) && (some === undefined || some.includes(value));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function exampleList(examples: Example[], wire: Wire, voice: Voice): Html {
  if (examples.length === 0) return NOTHING;
  return html`<ul class="cases">${examples.map(
    ({ summary, description, value }) =>
      html`<li>${voice.line(summary)}${description !== '' && html` ${voice.line(description)}`}${sentBlock(value, wire)}</li>`,
  )}</ul>`;
}

/** What is demanded of the whole, apart from its fields. */
export function restOf(rest: Schema | undefined, place: Place): Html {
  return rest ? schemaBody(rest, place) : NOTHING;
}

function refusedBox(window: Window, { voice }: Place): Html {
  const names = refusedNames(window.refused, voice);
  if (`${names}` === '') return NOTHING;
  return html`<div class="no"><h3>${voice.words.window.refused}</h3>${names}${whyLink(voice)}</div>`;
}

/** What few need to know where no time is taken. */
function noTimeBox(window: Window, more: Html[], { voice }: Place): Html {
  return html`<details class="no"><summary>${voice.words.window.refusedNames}</summary>${refusedNames(window.refused, voice)}${more}${whyLink(voice)}</details>`;
}

function whyLink(voice: Voice): Html {
  return html`<p><a href="${voice.to('/guides/time-windows/')}">${voice.words.window.see}</a></p>`;
}

/** What only this choice refuses. */
function withoutCommon(
  refused: Record<string, string>,
  common: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refused).filter(([name, sentence]) => common[name] !== sentence),
  );
}
