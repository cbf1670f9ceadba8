/** Errors of an operation: cause, cure, and the way to the catalogue. */

import { type ErrorKind, type Operation, type Response, site } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { errorPath } from '../site/addresses.ts';
import { literal } from './code-block.ts';
import type { Place } from './fields.ts';
import { isError, responseHeaders } from './responses.ts';
import type { Voice } from './voice.ts';

/** The answers of an operation that are errors. */
export function errorSection(operation: Operation, place: Place): Html {
  const failures = operation.responses.filter(isError);
  return join([
    hiddenFailures(operation, failures, place.voice),
    ...failures.map((response) =>
      statusBlock(response, kindsOf(operation.id, response.status), place),
    ),
    html`<p><a href="${place.voice.to('/errors/')}">${place.voice.words.error.catalogue}</a></p>`,
  ]);
}

/** Failures that are answered with a status of success. */
function hiddenFailures({ id }: Operation, failures: Response[], voice: Voice): Html {
  const statuses = new Set(failures.map(({ status }) => status));
  const hidden = (kinds.get(id) ?? []).filter(({ status }) => !statuses.has(status));
  return join(
    hidden.map(
      (kind) =>
        html`<section><h3><b class="status" translate="no">${kind.status}</b></h3>${voice.block(kind.description)}<ul class="kinds">${kindItem(kind, voice)}</ul></section>`,
    ),
  );
}

/** The kinds of error that an operation answers with a status. */
function kindsOf(operation: string, status: string): ErrorKind[] {
  return (kinds.get(operation) ?? []).filter((kind) => kind.status === status);
}

/** By operation, because every page asks. */
const kinds = new Map(
  site.operations.map(({ id }) => [id, site.errors.filter((kind) => kind.operations.includes(id))]),
);

function statusBlock(response: Response, own: ErrorKind[], place: Place): Html {
  const { voice, anchors } = place;
  const { status } = response;
  const id = `response-${status}`;
  return html`<section${anchors.claim(id)}><h3><b class="status" translate="no">${status}</b></h3>${voice.block(response.description)}${
    own.length > 0 && html`<ul class="kinds">${own.map((kind) => kindItem(kind, voice))}</ul>`
  }${responseHeaders(response, { ...place, prefix: `${id}.`, isAnswer: true })}</section>`;
}

function kindItem(kind: ErrorKind, voice: Voice): Html {
  const cure = voice.words.error.cures[kind.slug];
  return html`<li><a href="${voice.to(errorPath(kind.slug))}">${voice.line(kind.title)}</a>${
    kind.code !== null && html` ${literal(kind.code)}`
  }${cure === undefined ? NOTHING : html`<br>${voice.own(cure)}`}</li>`;
}
