/** An index of the site for language models, in English. */

import { site } from '@winninghunter/docs-content';
import type { APIRoute } from 'astro';
import { ENGLISH } from '../i18n/locales.ts';
import { operationItem } from '../machine/items.ts';
import { lines, paragraphs } from '../machine/text.ts';
import { plain } from '../markdown/markdown.ts';
import { voiceOf } from '../reference/voice.ts';
import { markdownPath } from '../site/addresses.ts';
import { guidesOf } from '../site/guides.ts';
import { origin } from '../site/origin.ts';

export const GET: APIRoute = async () => {
  const voice = voiceOf(ENGLISH);
  const root = origin();
  const { reference, site: labels } = voice.words;
  const guides = await guidesOf(ENGLISH);
  const [first = ''] = site.description.split('\n\n');
  return new Response(
    `${paragraphs([
      `# ${site.title}`,
      `> ${site.summary || plain(first)}`,
      `## ${labels.guides}`,
      lines(
        guides.map(
          ({ title, path, description }) =>
            `- [${title}](${root}${markdownPath(path)}): ${description}`,
        ),
      ),
      ...site.surfaces.flatMap(({ name, description, operations }) => [
        `## ${name}`,
        description,
        lines(operations.map((id) => operationItem(id, voice, root))),
      ]),
      `## ${reference.files}`,
      lines([
        `- [${labels.errors}](${root}/errors.md)`,
        `- [${labels.changelog}](${root}/changelog.md)`,
        ...Object.entries(reference.fileNames).map(
          ([path, text]) => `- [${path}](${root}${path}): ${text}`,
        ),
      ]),
    ])}\n`,
  );
};
