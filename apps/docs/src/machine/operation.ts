/** The page of an operation as Markdown. */

import {
  type Example,
  type Field,
  type Group,
  type Language,
  type Operation,
  type Response,
  site,
} from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { access } from '../reference/access.ts';
import { bodyExamplesOf } from '../reference/body-examples.ts';
import { cost } from '../reference/cost.ts';
import { type Failure, failuresOf } from '../reference/errors.ts';
import { hasRules, inOrder } from '../reference/groups.ts';
import { sentences, type Way } from '../reference/pagination.ts';
import { provenanceSentences } from '../reference/provenance.ts';
import { related } from '../reference/related.ts';
import { isError } from '../reference/responses.ts';
import { LANGUAGES } from '../reference/samples.ts';
import { seeText } from '../reference/see.ts';
import { bodyWire, type Wire } from '../reference/sent.ts';
import type { Voice } from '../reference/voice.ts';
import { errorPath, markdownPath } from '../site/addresses.ts';
import { pageTitle } from '../site/titles.ts';
import { fieldLines, refusedLines, schemaLines } from './fields.ts';
import { operationItem } from './items.ts';
import { serverLines } from './servers.ts';
import { fenced, json, lines, onOneLine, paragraphs } from './text.ts';
import { choices, exampleLine, windowLine, windowMarkdown } from './windows.ts';

/** Whether a page stands alone, or beside the windows and errors that it shares with others. */
export type Detail = { isWhole: boolean };

/** Code that says most in the fewest words. */
const SHOWN: Language[] = ['curl', 'client'];

/** The page of an operation. */
export function operationMarkdown(operation: Operation, voice: Voice, { isWhole }: Detail): string {
  const { words } = voice;
  const window = site.windows.find(({ name }) => name === operation.window);
  const { inPath, query, queryGroups, headers, cookies, body, pagination } = operation;
  const hasParameters = inPath.length + query.length + headers.length + cookies.length > 0;
  return paragraphs([
    `# ${pageTitle(operation, voice)}`,
    codeSpan(`${operation.method} ${operation.path}`),
    voice.text(operation.description),
    ...operation.notes.map((note) => voice.text(note)),
    seeText(operation.see, voice),
    serverLines(operation.servers, voice),
    summary(operation, voice),
    window &&
      paragraphs([
        `## ${words.operation.timeWindow}`,
        isWhole ? windowMarkdown(window, operation, voice) : windowLine(window, voice),
      ]),
    hasParameters && `## ${words.operation.parameters}`,
    fieldLines(inPath, voice),
    groups(query, queryGroups, 'query', voice),
    fieldLines([...headers, ...cookies], voice),
    body &&
      paragraphs([
        `## ${words.operation.body}`,
        `${body.required ? words.operation.bodyRequired : words.operation.bodyOptional} ${words.labelled(words.operation.media, codeSpans(body.media))}`,
        voice.text(body.description),
        body.schema && schemaLines(body.schema, voice),
        groups(body.fields, body.groups, bodyWire(body), voice),
        ...bodyExamplesOf(operation).map((example) => exampleText(example, voice, example.form)),
      ]),
    `## ${words.operation.responses}`,
    ...operation.responses.filter((each) => !isError(each)).map((each) => response(each, voice)),
    pagination.length > 0 &&
      paragraphs([
        `## ${words.pagination.title}`,
        lines(pagination.map((way) => `- ${sentences(way as Way, voice).join(' ')}`)),
      ]),
    isWhole &&
      `## ${words.operation.errors}\n\n[${words.error.catalogue}](${markdownPath(voice.to('/errors/'))})`,
    isWhole && lines(failuresOf(operation).map((each) => failureLines(each, voice))),
    operation.provenance &&
      paragraphs([`## ${words.provenance.title}`, provenanceSentences(operation, voice).join(' ')]),
    isWhole && samples(operation, voice),
    relatedLines(operation, voice),
  ]);
}

function summary(operation: Operation, voice: Voice): string {
  const { facts, labelled } = voice.words;
  return lines([
    `- ${labelled(facts.cost, cost(operation, voice))}`,
    `- ${labelled(facts.safety, operation.safe ? facts.safe : facts.unsafe)}`,
    `- ${labelled(facts.access, access(operation, voice))}`,
    operation.deprecated && `- ${voice.words.operation.deprecated}`,
  ]);
}

function groups(fields: Field[], all: Group[], wire: Wire, voice: Voice): string {
  return paragraphs(
    inOrder(fields, all).map((part) => {
      if (Array.isArray(part)) return fieldLines(part, voice);
      const own = fields.filter(({ name }) => part.fields.includes(name));
      if (own.length === 0 && !hasRules(part)) return '';
      return paragraphs([
        ...new Set([part.description, ...part.notes].map((text) => voice.text(text))),
        fieldLines(own, voice),
        part.rest && schemaLines(part.rest, voice),
        choices(part.choices, wire, voice),
        refusedLines(part.refused, voice),
        lines(part.examples.map((example) => exampleLine(example, wire, voice))),
      ]);
    }),
  );
}

function response(each: Response, voice: Voice): string {
  const { words } = voice;
  return paragraphs([
    `### ${each.status}`,
    voice.text(each.description),
    each.headers.length > 0 && words.labelled(words.response.headers),
    fieldLines(each.headers, voice),
    ...[each, ...each.others].flatMap(({ media, schema, examples }) => [
      media === null ? words.response.noBody : words.labelled(words.response.body, codeSpan(media)),
      schema && schemaLines(schema, voice),
      ...examples.map((example) => exampleText(example, voice)),
    ]),
    each.links.length > 0 && words.labelled(words.response.links),
    lines(
      each.links.map(
        (link) =>
          `${operationItem(link.operation, voice)} ${onOneLine(voice.text(link.description))}`,
      ),
    ),
  ]);
}

function failureLines(
  { status, description, response: answer, kinds }: Failure,
  voice: Voice,
): string {
  const { cures } = voice.words.error;
  return lines([
    `- ${codeSpan(status)} ${onOneLine(voice.text(description))}`,
    ...kinds.map(({ slug, title, code }) => {
      const path = voice.to(errorPath(slug)).replace('/#', '.md#');
      const link = `[${onOneLine(voice.text(title))}](${path})${code === null ? '' : ` ${codeSpan(code)}`}`;
      return `  - ${voice.words.labelled(link, cures[slug])}`;
    }),
    fieldLines(answer?.headers ?? [], voice, '  '),
  ]);
}

function exampleText(
  { summary, description, value }: Example,
  voice: Voice,
  form: string | null = null,
): string {
  const title = voice.text(summary) || voice.words.response.example;
  const text = form ?? value;
  return paragraphs([
    voice.words.labelled(onOneLine(title)),
    voice.text(description),
    typeof text === 'string' ? fenced(text, '') : json(text),
  ]);
}

function samples({ samples: all }: Operation, voice: Voice): string {
  const { code } = voice.words;
  return paragraphs(
    all.slice(0, 1).flatMap(({ code: texts }) => [
      `## ${voice.words.operation.code}`,
      ...LANGUAGES.filter(([language]) => SHOWN.includes(language)).flatMap(
        ([language, grammar]) => {
          const text = texts[language];
          const label = voice.words.labelled(code.languages[language]);
          return text === undefined ? [] : [label, fenced(text, grammar)];
        },
      ),
    ]),
  );
}

function relatedLines(operation: Operation, voice: Voice): string {
  const ids = related(operation);
  if (ids.length === 0) return '';
  return paragraphs([
    `## ${voice.words.operation.related}`,
    lines(ids.map((id) => operationItem(id, voice))),
  ]);
}
