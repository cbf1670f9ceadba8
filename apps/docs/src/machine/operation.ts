/** The page of an operation as Markdown. */

import {
  type Choice,
  type Example,
  type Group,
  type Language,
  type Operation,
  type Response,
  site,
  type Window,
} from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { access } from '../reference/access.ts';
import { kindsOf } from '../reference/errors.ts';
import { sentences, type Way } from '../reference/pagination.ts';
import { provenanceSentences } from '../reference/provenance.ts';
import { related } from '../reference/related.ts';
import { isError } from '../reference/responses.ts';
import { LANGUAGES } from '../reference/samples.ts';
import { seeText } from '../reference/see.ts';
import type { Voice } from '../reference/voice.ts';
import { errorPath } from '../site/addresses.ts';
import { pageTitle } from '../site/titles.ts';
import { fieldLines, refusedLines, schemaLines } from './fields.ts';
import { operationItem } from './items.ts';
import { fenced, json, lines, onOneLine, paragraphs } from './text.ts';

/** How much of an operation is told. */
export type Detail = { languages: Language[]; hasErrors: boolean };

/** The page, with code in these languages, and with or without its errors. */
export function operationMarkdown(
  operation: Operation,
  voice: Voice,
  { languages, hasErrors }: Detail,
): string {
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
    ...operation.servers.map(
      ({ url, description }) => `${codeSpan(url)}: ${voice.text(description)}`,
    ),
    summary(operation, voice),
    window &&
      paragraphs([`## ${words.operation.timeWindow}`, windowText(window, operation, voice)]),
    hasParameters && `## ${words.operation.parameters}`,
    fieldLines(inPath, voice),
    groups(query, queryGroups, voice),
    fieldLines([...headers, ...cookies], voice),
    body &&
      paragraphs([
        `## ${words.operation.body}`,
        `${body.required ? words.operation.bodyRequired : words.operation.bodyOptional} ${words.operation.media}: ${codeSpans(body.media)}`,
        voice.text(body.description),
        body.schema && schemaLines(body.schema, voice),
        groups(body.fields, body.groups, voice),
        ...body.examples.map((example) => exampleText(example, voice)),
      ]),
    `## ${words.operation.responses}`,
    ...operation.responses.filter((each) => !isError(each)).map((each) => response(each, voice)),
    pagination.length > 0 &&
      paragraphs([
        `## ${words.pagination.title}`,
        lines(pagination.map((way) => `- ${sentences(way as Way, voice).join(' ')}`)),
      ]),
    hasErrors && `## ${words.operation.errors}`,
    hasErrors &&
      lines(operation.responses.filter(isError).map((each) => errorLines(operation, each, voice))),
    operation.provenance &&
      paragraphs([`## ${words.provenance.title}`, provenanceSentences(operation, voice).join(' ')]),
    samples(operation, voice, languages),
    relatedLines(operation, voice),
  ]);
}

function summary(operation: Operation, voice: Voice): string {
  const { facts } = voice.words;
  const { credits } = operation;
  const cost =
    credits === null ? facts.unmetered : credits === 0 ? facts.free : facts.credits(credits);
  return lines([
    `- ${facts.cost}: ${cost}`,
    `- ${facts.safety}: ${operation.safe ? facts.safe : facts.unsafe}`,
    `- ${facts.access}: ${access(operation, voice)}`,
    operation.deprecated && `- ${voice.words.operation.deprecated}`,
  ]);
}

function windowText(window: Window, { windowOf }: Operation, voice: Voice): string {
  const { words } = voice;
  const takesTime = window.choices.some(({ fields }) => fields.length > 0);
  const rule = window.choices.length > 1 ? words.window.oneOf : words.window.single;
  return paragraphs([
    takesTime ? rule : words.window.none,
    voice.text(window.description),
    windowOf && windowOf.description !== window.description && voice.text(windowOf.description),
    ...window.notes.map((note) => voice.text(note)),
    takesTime && choices(window.choices, voice),
    window.rest && schemaLines(window.rest, voice),
    lines([
      ...new Set(
        [...(windowOf?.examples ?? []), ...window.examples].map((example) =>
          exampleLine(example, voice),
        ),
      ),
    ]),
    refusedLines(window.refused, voice),
  ]);
}

function choices(all: Choice[], voice: Voice): string {
  const { window } = voice.words;
  return paragraphs(
    all.map(({ title, description, notes, fields, refused, rest, example }, index) =>
      paragraphs([
        all.length > 1 && `### ${title === '' ? window.choice(index + 1) : voice.text(title)}`,
        voice.text(description),
        ...notes.map((note) => voice.text(note)),
        fields.length > 0 ? fieldLines(fields, voice) : window.nothing,
        rest && schemaLines(rest, voice),
        refusedLines(refused, voice),
        Object.keys(example).length > 0 && `${window.example}: ${codeSpan(example)}`,
      ]),
    ),
  );
}

function groups(fields: Operation['query'], all: Group[], voice: Voice): string {
  const grouped = new Set(all.flatMap((group) => group.fields));
  return paragraphs([
    fieldLines(
      fields.filter(({ name }) => !grouped.has(name)),
      voice,
    ),
    ...all
      .filter((group) => group.fields.length > 0 || group.choices.length > 0)
      .map((group) =>
        paragraphs([
          ...new Set([group.description, ...group.notes].map((text) => voice.text(text))),
          fieldLines(
            fields.filter(({ name }) => group.fields.includes(name)),
            voice,
          ),
          group.rest && schemaLines(group.rest, voice),
          choices(group.choices, voice),
          refusedLines(group.refused, voice),
          lines(group.examples.map((example) => exampleLine(example, voice))),
        ]),
      ),
  ]);
}

function response(each: Response, voice: Voice): string {
  const { words } = voice;
  return paragraphs([
    `### ${each.status}`,
    voice.text(each.description),
    each.headers.length > 0 && `${words.response.headers}:`,
    fieldLines(each.headers, voice),
    ...[each, ...each.others].flatMap(({ media, schema, examples }) => [
      media === null ? words.response.noBody : `${words.response.body}: ${codeSpan(media)}`,
      schema && schemaLines(schema, voice),
      ...examples.map((example) => exampleText(example, voice)),
    ]),
    each.links.length > 0 && `${words.response.links}:`,
    lines(
      each.links.map(
        (link) =>
          `${operationItem(link.operation, voice)} ${onOneLine(voice.text(link.description))}`,
      ),
    ),
  ]);
}

function errorLines(
  operation: Operation,
  { status, description, headers }: Response,
  voice: Voice,
): string {
  return lines([
    `- ${codeSpan(status)} ${onOneLine(voice.text(description))}`,
    fieldLines(headers, voice, '  '),
    ...kindsOf(operation.id, status).map((kind) => {
      const [path, anchor] = voice.to(errorPath(kind.slug)).split('/#');
      return `  - [${onOneLine(voice.text(kind.title))}](${path}.md#${anchor})`;
    }),
  ]);
}

function exampleText({ summary, description, value }: Example, voice: Voice): string {
  const title = voice.text(summary) || voice.words.response.example;
  return paragraphs([
    `${onOneLine(title)}:`,
    voice.text(description),
    typeof value === 'string' ? fenced(value, '') : json(value),
  ]);
}

function exampleLine({ summary, description, value }: Example, voice: Voice): string {
  const told = [summary, description].map((text) => onOneLine(voice.text(text))).filter(Boolean);
  return `- ${told.join('. ') || voice.words.window.example}: ${codeSpan(value)}`;
}

function samples({ samples: all }: Operation, voice: Voice, languages: Language[]): string {
  const { code } = voice.words;
  return paragraphs(
    all.slice(0, 1).flatMap(({ code: texts }) => [
      `## ${voice.words.operation.code}`,
      ...LANGUAGES.filter(([language]) => languages.includes(language)).flatMap(
        ([language, grammar]) => {
          const text = texts[language];
          return text === undefined ? [] : [`${code.languages[language]}:`, fenced(text, grammar)];
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
