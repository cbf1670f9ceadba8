/** A time window as a choice: what may be sent together, and what is refused beside it. */

import type { Choice, Example, Operation, Schema, Window } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import { codeBlock, jsonBlock, literals } from './code-block.ts';
import { fieldList, type Place, schemaBody } from './fields.ts';
import { refusedNames } from './refused.ts';

/** The section of an operation's page. */
export function windowSection(window: Window, operation: Operation, place: Place): Html {
  const { voice } = place;
  const { words } = voice;
  const use = operation.windowOf;
  const isInBody = use?.in === 'body';
  const takesTime = window.choices.some(({ fields }) => fields.length > 0);
  const head = !takesTime
    ? words.window.none
    : window.choices.length === 1
      ? words.window.single
      : words.window.oneOf;
  return html`<p class="rule">${head}</p>${voice.block(window.description)}${window.notes.map(voice.block)}${
    use && use.description !== window.description && voice.block(use.description)
  }${takesTime && html`<ol class="choices">${window.choices.map((choice, index) => choiceCard(choice, index, window, isInBody, place))}</ol>`}${restOf(window.rest, place)}${windowExamples(window, use?.examples ?? [], isInBody, place)}${refusedBox(window, takesTime, place)}`;
}

function choiceCard(
  choice: Choice,
  index: number,
  window: Window,
  isInBody: boolean,
  place: Place,
): Html {
  const { voice } = place;
  const { words } = voice;
  const names = choice.fields.map(({ name }) => name);
  const title = choice.title === '' ? NOTHING : html` <span>${voice.line(choice.title)}</span>`;
  const own = withoutCommon(choice.refused, window.refused);
  return html`<li><p class="pick"><b>${literals(names)}</b>${title}${
    window.choices.length > 1 && html` <small>${words.window.choice(index + 1)}</small>`
  }</p>${choice.description !== '' && voice.block(choice.description)}${choice.notes.map(voice.block)}${fieldList(choice.fields, place)}${restOf(choice.rest, place)}${shownAs(choice.example, isInBody)}${refusedNames(own, voice)}</li>`;
}

/** What is demanded of the whole, apart from its fields. */
export function restOf(rest: Schema | undefined, place: Place): Html {
  return rest ? schemaBody(rest, place) : NOTHING;
}

/** A part of a request: of its query, or of its body. */
function shownAs(value: unknown, isInBody: boolean): Html {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return NOTHING;
  }
  if (isInBody) return jsonBlock(value);
  const query = new URLSearchParams(
    Object.entries(value).map(([name, each]) => [name, String(each)]),
  );
  return codeBlock(`?${query}`, 'url');
}

function windowExamples(
  window: Window,
  used: Example[],
  isInBody: boolean,
  { voice }: Place,
): Html {
  const shown = window.choices.map(({ example }) => JSON.stringify(example));
  const all = [...used, ...window.examples];
  const others = all.filter(
    ({ name, summary, value }, index) =>
      (summary !== '' || !shown.includes(JSON.stringify(value))) &&
      all.findIndex((each) => each.name === name && each.summary === summary) === index,
  );
  if (others.length === 0) return NOTHING;
  return html`<ul class="cases">${others.map(
    ({ summary, description, value }) =>
      html`<li>${voice.line(summary)}${description !== '' && html` ${voice.line(description)}`}${shownAs(value, isInBody)}</li>`,
  )}</ul>`;
}

function refusedBox(window: Window, takesTime: boolean, { voice }: Place): Html {
  const names = refusedNames(window.refused, voice);
  if (`${names}` === '') return NOTHING;
  const { words } = voice;
  const link = html`<a href="${voice.to('/guides/time-windows/')}">${words.window.see}</a>`;
  if (takesTime) {
    return html`<div class="no"><h3>${words.window.refused}</h3>${names}<p>${link}</p></div>`;
  }
  return html`<details class="no"><summary>${words.window.refusedNames}</summary>${names}<p>${link}</p></details>`;
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
