/** What an operation answers. */

import type { Example, Operation, Response } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import { codeBlock, jsonBlock, literal } from './code-block.ts';
import { fieldList, type Place, schemaBody } from './fields.ts';
import { operationLink } from './operation-link.ts';
import type { Voice } from './voice.ts';
import { withoutStop } from './without-stop.ts';

export function isError({ status }: Response): boolean {
  return !/^[123]/.test(status);
}

/** The answers that are no errors, with their bodies as trees; the examples of the first stand beside the code. */
export function successSection({ responses }: Operation, place: Place): Html {
  return join(
    responses
      .filter((response) => !isError(response))
      .map((response, index) =>
        responseBlock(index === 0 ? { ...response, examples: [] } : response, place),
      ),
  );
}

/** The examples of the first answer that is no error. */
export function firstExamples({ responses }: Operation, voice: Voice): Html {
  const first = responses.find((response) => !isError(response));
  return first ? examplesOf(first.examples, first.media, voice) : NOTHING;
}

function responseBlock(response: Response, place: Place): Html {
  const { voice, anchors } = place;
  const id = `response-${response.status}`;
  const below: Place = { ...place, prefix: `${id}.`, isAnswer: true };
  return html`<section${anchors.claim(id)}><h3><b class="status ok" translate="no">${response.status}</b> ${withoutStop(voice.line(response.description))}</h3>${responseHeaders(response, below)}${bodyOf(response, below)}${linksOf(response, voice)}</section>`;
}

/** The headers of an answer. */
export function responseHeaders({ headers }: Response, place: Place): Html {
  if (headers.length === 0) return NOTHING;
  return html`<h4>${place.voice.words.response.headers}</h4>${fieldList(headers, place)}`;
}

function bodyOf({ media, schema, examples, others }: Response, place: Place): Html {
  const { response } = place.voice.words;
  if (media === null) return html`<p class="facts">${response.noBody}</p>`;
  return join([
    html`<h4>${response.body} ${literal(media)}</h4>`,
    schema ? schemaBody(schema, place) : NOTHING,
    examplesOf(examples, media, place.voice),
    ...others.map((other) => bodyOf({ ...other, others: [] } as unknown as Response, place)),
  ]);
}

/** Examples, folded but for the first. */
function examplesOf(examples: Example[], media: string | null, voice: Voice): Html {
  return join(
    examples.map((example, index) => {
      const block = exampleBlock(example.value, media);
      return foldedExample(example, { block, mark: false, isOpen: index === 0 }, voice);
    }),
  );
}

/** An example below its title, which may have a mark. */
export function foldedExample(
  { summary, description }: Example,
  { block, mark, isOpen }: { block: Html; mark: Html | false; isOpen: boolean },
  voice: Voice,
): Html {
  const title = summary === '' ? voice.words.response.example : voice.line(summary);
  return html`<details class="example"${isOpen && html` open`}><summary>${title}${mark}</summary>${description !== '' && voice.block(description)}${block}</details>`;
}

/** JSON as such, and text of other media types as it is. */
export function exampleBlock(value: unknown, media: string | null): Html {
  const isJson = media === null || media.includes('json') || typeof value !== 'string';
  return isJson ? jsonBlock(value) : codeBlock(String(value), 'text');
}

function linksOf({ links }: Response, voice: Voice): Html {
  if (links.length === 0) return NOTHING;
  const { response } = voice.words;
  return html`<h4>${response.links}</h4><ul class="links">${links.map(
    ({ operation, description, parameters, body }) =>
      html`<li>${operationLink(operation, voice)} ${voice.line(description)}<p class="facts">${join(
        [
          ...Object.entries(parameters).map(
            ([name, from]) => html`${literal(name)} ${response.from} ${literal(from)}`,
          ),
          ...(body === null ? [] : [html`${response.body} ${literal(body)}`]),
        ],
        ' · ',
      )}</p></li>`,
  )}</ul>`;
}
