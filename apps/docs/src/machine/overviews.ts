/** The overviews of the reference, the errors and the changelog as Markdown. */

import { type Surface, site } from '@winninghunter/docs-content';
import { codeSpan } from '../markdown/code-span.ts';
import { bodiesOf } from '../reference/error-bodies.ts';
import { seeText } from '../reference/see.ts';
import type { Voice } from '../reference/voice.ts';
import { markdownPath, surfacePath } from '../site/addresses.ts';
import { released, unreleased } from '../site/changelog.ts';
import { schemaLines } from './fields.ts';
import { operationItem } from './items.ts';
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
  const { reference } = voice.words;
  return paragraphs([
    `# ${reference.title}`,
    reference.description,
    lines(
      site.surfaces.map(({ name, description }) => {
        const path = markdownPath(voice.to(surfacePath(name)));
        return `- [${voice.text(name)}](${path}): ${onOneLine(voice.text(description))}`;
      }),
    ),
    `## ${reference.about}`,
    voice.text(site.summary),
    // its headings go below ours
    voice.text(site.description).replace(/^##/gm, '###'),
    `## ${reference.security}`,
    lines(
      site.security.map(
        ({ name, description }) => `- ${codeSpan(name)}: ${onOneLine(voice.text(description))}`,
      ),
    ),
    `## ${reference.servers}`,
    lines(
      site.servers.map(
        ({ url, description }) => `- ${codeSpan(url)}: ${onOneLine(voice.text(description))}`,
      ),
    ),
    `## ${reference.files}`,
    lines(
      Object.entries(reference.fileNames).map(([path, text]) => `- [${path}](${path}): ${text}`),
    ),
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
  const { error, response } = voice.words;
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
          kind.detail !== '' && `- ${error.cause}: ${onOneLine(voice.text(kind.detail))}`,
          `- ${error.cure}: ${error.cures[kind.slug] ?? ''}`,
          kind.code !== null && `- ${error.code}: ${codeSpan(kind.code)}`,
          kind.thrown !== null && `- ${error.thrown}: ${codeSpan(kind.thrown)}`,
        ]),
        typeof kind.example === 'string' ? fenced(kind.example, '') : json(kind.example),
      ]),
      ...bodiesOf(status).flatMap(({ media, schema }) => [
        `${response.body} ${codeSpan(media)}:`,
        schemaLines(schema, voice),
      ]),
    ]),
  ]);
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
