/** Text of the description that no page shows: with JavaScript off, all of it has to be there. */

import { stringsOf } from '@winninghunter/codegen/docs';
import { type Operation, operations, site } from '@winninghunter/docs-content';
import { LOCALES } from '../i18n/locales.ts';
import { type Voice, voiceOf } from '../reference/voice.ts';
import { operationPath } from '../site/addresses.ts';
import type { Output } from './output.ts';
import { withoutBlanks } from './page.ts';

export function missingTexts({ pages }: Output): string[] {
  return LOCALES.flatMap((locale) => {
    const voice = voiceOf(locale);
    const shared = ['/errors/', '/reference/']
      .map((path) => textOf(pages, voice.to(path)))
      .join('');
    return operations().flatMap((operation) => {
      const path = voice.to(operationPath(operation.id));
      const shown = textOf(pages, path) + shared;
      return textsOf(operation)
        .filter((text) => !shown.includes(asShown(text, voice)))
        .map((text) => `${path} does not show: ${voice.text(text)}`);
    });
  });
}

/** The texts of an operation, with those of its window. */
function textsOf(operation: Operation): string[] {
  const windows = site.windows.filter(({ name }) => name === operation.window);
  const alone = {
    ...site,
    description: '',
    servers: [],
    security: [],
    surfaces: [],
    errors: [],
    windows,
  };
  return stringsOf(alone, [operation]);
}

const shownTexts = new Map<string, string>();

function asShown(text: string, voice: Voice): string {
  const key = `${voice.locale.lang} ${text}`;
  let shown = shownTexts.get(key);
  if (shown === undefined) {
    // a heading loses its full stop
    shown = withoutBlanks(voice.plain(text)).replace(/\.$/, '');
    shownTexts.set(key, shown);
  }
  return shown;
}

function textOf(pages: Output['pages'], path: string): string {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page.text;
}
