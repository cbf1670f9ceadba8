import { readAll } from './files.ts';

export type Locale = 'en' | 'fr';

let french: Map<string, string> | undefined;

/** A text of the description in another language. Throws, with the text, if nobody has translated it. */
export function translate(locale: Locale, text: string): string {
  if (locale === 'en' || text === '') {
    return text;
  }
  french ??= new Map(
    Object.values(readAll(`translations/${locale}`)).flatMap((group) =>
      Object.entries(group as Record<string, string>),
    ),
  );
  const translated = french.get(text);
  if (translated === undefined) {
    throw new Error(
      `No French for: ${text}\nAdd it to a file in packages/docs-content/translations/fr.`,
    );
  }
  return translated;
}
