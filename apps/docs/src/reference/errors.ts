/** Errors of an operation: cause, cure, and the way to the catalogue. */

import { type ErrorKind, type Operation, type Response, site } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { errorPath } from '../site/addresses.ts';
import { literal } from './code-block.ts';
import type { Place } from './fields.ts';
import { isError, responseHeaders } from './responses.ts';
import type { Voice } from './voice.ts';

/** The kinds of error that an operation answers, with the answer that is one. */
export type Failure = {
  status: string;
  description: string;
  response: Response | null;
  kinds: ErrorKind[];
};

/** Those that are answered with a status of success, and then by status. */
export function failuresOf({ id, responses }: Operation): Failure[] {
  const own = kinds.get(id) ?? [];
  const failures = responses.filter(isError);
  const hidden = own.filter(({ status }) => !failures.some((each) => each.status === status));
  return [
    ...hidden.map((kind) => ({ ...kind, response: null, kinds: [kind] })),
    ...failures.map((response) => ({
      ...response,
      response,
      kinds: own.filter(({ status }) => status === response.status),
    })),
  ];
}

/** By operation, because every page asks. */
const kinds = new Map(
  site.operations.map(({ id }) => [id, site.errors.filter((kind) => kind.operations.includes(id))]),
);

/** The answers of an operation that are errors. */
export function errorSection(operation: Operation, place: Place): Html {
  const { voice } = place;
  return join([
    ...failuresOf(operation).map((failure) => failureBlock(failure, place)),
    html`<p><a href="${voice.to('/errors/')}">${voice.words.error.catalogue}</a></p>`,
  ]);
}

function failureBlock({ status, description, response, kinds: own }: Failure, place: Place): Html {
  const { voice, anchors } = place;
  const id = `response-${status}`;
  return html`<section${response && anchors.claim(id)}><h3><b class="status" translate="no">${status}</b></h3>${voice.block(description)}${
    own.length > 0 && html`<ul class="kinds">${own.map((kind) => kindItem(kind, voice))}</ul>`
  }${response && responseHeaders(response, { ...place, prefix: `${id}.`, isAnswer: true })}</section>`;
}

function kindItem(kind: ErrorKind, voice: Voice): Html {
  const cure = voice.words.error.cures[kind.slug];
  return html`<li><a href="${voice.to(errorPath(kind.slug))}">${voice.line(kind.title)}</a>${
    kind.code !== null && html` ${literal(kind.code)}`
  }${cure === undefined ? NOTHING : html`<br>${voice.own(cure)}`}</li>`;
}
