/** The overviews of the reference, the errors and the changelog as Markdown. */

import { type ErrorKind, type Surface, site } from '@winninghunter/docs-content';
import { codeSpan } from '../markdown/code-span.ts';
import { bodiesOf } from '../reference/error-bodies.ts';
import { seeText } from '../reference/see.ts';
import { sendersOf } from '../reference/senders.ts';
import type { Voice } from '../reference/voice.ts';
import { markdownPath, operationPath, surfacePath } from '../site/addresses.ts';
import { released, unreleased } from '../site/changelog.ts';
import { schemaLines } from './fields.ts';
import { operationItem } from './items.ts';
import { serverLines } from './servers.ts';
import { fenced, json, lines, onOneLine, paragraphs } from './text.ts';
import { windowMarkdown } from './windows.ts';

export function surfaceMarkdown(surface: Surface, voice: Voice): string {
  return paragraphs([
    `# ${voice.text(surface.name)}`,
    voice.text(surface.description),
    seeText(surface.see, voice),
    lines(surface.operations.map((id) => operationItem(id, voice))),
  ]);
}

export function referenceMarkdown(voice: Voice): string {
  const { reference, labelled } = voice.words;
  const { see, license, contact, termsOfService: terms } = site;
  return paragraphs([
    `# ${reference.title}`,
    reference.description,
    lines(
      site.surfaces.map(({ name, description }) => {
        const link = linkTo(voice.text(name), surfacePath(name), voice);
        return `- ${labelled(link, onOneLine(voice.text(description)))}`;
      }),
    ),
    `## ${reference.about}`,
    voice.text(site.summary),
    // its headings go below ours
    voice.text(site.description).replace(/^##/gm, '###'),
    seeText(see, voice),
    `## ${reference.security}`,
    lines(
      site.security.map(
        ({ name, description }) =>
          `- ${labelled(codeSpan(name), onOneLine(voice.text(description)))}`,
      ),
    ),
    `## ${reference.servers}`,
    serverLines(site.servers, voice),
    `## ${reference.files}`,
    lines(
      Object.entries(reference.fileNames).map(
        ([path, text]) => `- ${labelled(`[${path}](${path})`, text)}`,
      ),
    ),
    lines([
      `- ${labelled(reference.version, codeSpan(site.version))}`,
      typeof license['name'] === 'string' && `- ${labelled(reference.license, license['name'])}`,
      typeof contact['url'] === 'string' &&
        `- ${labelled(reference.contact, `<${contact['url']}>`)}`,
      terms !== null && `- ${labelled(reference.terms, `<${terms}>`)}`,
    ]),
  ]);
}

/** All windows, each by its name. */
export function windowsMarkdown(voice: Voice): string {
  return paragraphs([
    `# ${voice.words.operation.timeWindow}`,
    ...site.windows.flatMap((window) => [
      `## ${codeSpan(window.name)}`,
      windowMarkdown(window, null, voice).replace(/^###/gm, '####'),
    ]),
  ]);
}

export function errorsMarkdown(voice: Voice): string {
  const { error, response, labelled } = voice.words;
  const statuses = Map.groupBy(site.errors, ({ status }) => status);
  return paragraphs([
    `# ${error.title}`,
    error.description,
    ...[...statuses].flatMap(([status, kinds]) => [
      `## ${status}`,
      ...new Set(kinds.map(({ description }) => voice.text(description))),
      ...kinds.flatMap((kind) => [
        `### ${onOneLine(voice.text(kind.title))}`,
        lines([
          kind.detail !== '' && `- ${labelled(error.cause, onOneLine(voice.text(kind.detail)))}`,
          `- ${labelled(error.cure, error.cures[kind.slug])}`,
          kind.code !== null && `- ${labelled(error.code, codeSpan(kind.code))}`,
          kind.thrown !== null && `- ${labelled(error.thrown, codeSpan(kind.thrown))}`,
          senderLines(kind, voice),
        ]),
        typeof kind.example === 'string' ? fenced(kind.example, '') : json(kind.example),
      ]),
      ...bodiesOf(status).flatMap(({ media, schema }) => [
        labelled(`${response.body} ${codeSpan(media)}`),
        schemaLines(schema, voice),
      ]),
    ]),
  ]);
}

function senderLines(kind: ErrorKind, voice: Voice): string {
  const { error, labelled } = voice.words;
  const senders = sendersOf(kind);
  if (senders.length === 0) return `- ${labelled(error.sentBy, error.allOperations)}`;
  return lines([
    `- ${labelled(error.sentBy)}`,
    ...senders.map(({ surface, some }) => {
      const link = linkTo(voice.text(surface), surfacePath(surface), voice);
      const links = some.map((id) => linkTo(id, operationPath(id), voice)).join(', ');
      return `  - ${labelled(link, links || error.allOperations)}`;
    }),
  ]);
}

function linkTo(label: string, path: string, voice: Voice): string {
  return `[${label}](${markdownPath(voice.to(path))})`;
}

export function changelogMarkdown(voice: Voice): string {
  const { changelog } = voice.words;
  return paragraphs([
    `# ${changelog.title}`,
    changelog.description,
    `## ${changelog.unreleased}`,
    ...unreleased().flatMap(({ packages, text }) => [
      packages.map(({ name, kind }) => `${codeSpan(name)} ${kind}`).join(', '),
      text,
    ]),
    ...released().flatMap(({ name, text }) => [`## ${name}`, text]),
  ]);
}
