/** Gathers what the search of a language knows. */

import { operation, site } from '@winninghunter/docs-content';
import { anchorName } from '../reference/anchors.ts';
import type { Voice } from '../reference/voice.ts';
import { errorPath, operationPath, surfacePath } from '../site/addresses.ts';
import { shortened } from '../site/summary.ts';
import { pageTitle } from '../site/titles.ts';
import type { SearchData, SearchGuide, SearchOperation } from './data.ts';
import { fieldTexts } from './field-texts.ts';

/** Enough of a text to be found by. */
const TEXT_LENGTH = 160;

export function searchData(voice: Voice, guides: SearchGuide[]): SearchData {
  const texts = new Map<string, number>();
  const place = (text: string): number => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text) as number;
  };
  const operations = site.operations.map(({ id }) => operationData(id, voice, place));
  return {
    labels: voice.words.search,
    surfaces: site.surfaces.map(({ name, description }) => ({
      path: voice.to(surfacePath(name)),
      title: voice.text(name),
      text: shortened(voice.plain(description), TEXT_LENGTH),
    })),
    operations,
    texts: [...texts.keys()],
    errors: site.errors.map(({ slug, status, title, code, detail, description }) => ({
      path: voice.to(errorPath(slug)),
      status,
      title: voice.plain(title),
      code: code ?? '',
      text: shortened(voice.plain(detail || description), TEXT_LENGTH),
    })),
    guides,
  };
}

function operationData(id: string, voice: Voice, place: (text: string) => number): SearchOperation {
  const found = operation(id);
  return {
    id,
    method: found.method,
    path: found.path,
    page: voice.to(operationPath(id)),
    title: pageTitle(found, voice),
    surface: voice.text(found.surface),
    text: shortened(voice.plain(found.description), TEXT_LENGTH),
    parameters: [...fieldTexts(found)].map(([name, text]) => [
      anchorName(name),
      place(shortened(voice.plain(text), TEXT_LENGTH)),
    ]),
  };
}
