/** Every page of a language as Markdown, in the order in which they are read. */

import { operation, site } from '@winninghunter/docs-content';
import type { Locale } from '../i18n/locales.ts';
import { voiceOf } from '../reference/voice.ts';
import { markdownPath, operationPath, surfacePath } from '../site/addresses.ts';
import { shortened } from '../site/summary.ts';
import { pageTitle } from '../site/titles.ts';
import { type Detail, operationMarkdown } from './operation.ts';
import {
  changelogMarkdown,
  errorsMarkdown,
  referenceMarkdown,
  surfaceMarkdown,
} from './overviews.ts';
import { paragraphs } from './text.ts';

export type MarkdownPage = {
  /** Of the page itself, with its language. */
  path: string;
  title: string;
  description: string;
  markdown: string;
};

/** Those that are made from the description; guides come from their own files. */
export function generatedPages(locale: Locale, detail: Detail): MarkdownPage[] {
  const voice = voiceOf(locale);
  const { words, to } = voice;
  const page = (path: string, { title, description }: Titled, markdown: string): MarkdownPage => ({
    path: to(path),
    title,
    description,
    markdown,
  });
  const tool = (path: string, titled: Titled): MarkdownPage =>
    page(
      path,
      titled,
      paragraphs([
        `# ${titled.title}`,
        titled.description,
        words.tools.needsScript,
        `[${words.window.see}](${markdownPath(to('/guides/time-windows/'))})`,
      ]),
    );
  return [
    page('/reference/', words.reference, referenceMarkdown(voice)),
    ...site.surfaces.flatMap((surface) => [
      page(
        surfacePath(surface.name),
        { title: voice.text(surface.name), description: voice.plain(surface.description) },
        surfaceMarkdown(surface, voice),
      ),
      ...surface.operations.map((id) => {
        const found = operation(id);
        const description = shortened(voice.plain(found.description || found.summary));
        const titled = { title: pageTitle(found, voice), description };
        return page(operationPath(id), titled, operationMarkdown(found, voice, detail));
      }),
    ]),
    page('/errors/', words.error, errorsMarkdown(voice)),
    tool('/tools/time-windows/', words.tools.timeWindows),
    tool('/tools/check-request/', words.tools.checkRequest),
    page('/changelog/', words.changelog, changelogMarkdown(voice)),
  ];
}

type Titled = { title: string; description: string };
