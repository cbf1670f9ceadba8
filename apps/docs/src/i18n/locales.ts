/** The languages of the site. */

type Lang = 'en' | 'fr';

export type Locale = {
  lang: Lang;
  /** How the language calls itself. */
  label: string;
  /** Before every path of the language, without slashes; empty for the first language. */
  prefix: string;
};

export const ENGLISH: Locale = { lang: 'en', label: 'English', prefix: '' };
export const FRENCH: Locale = { lang: 'fr', label: 'Français', prefix: 'fr' };

/** Those that are published. */
export const LOCALES: [Locale, ...Locale[]] = [ENGLISH, FRENCH];

/** The language of a path, which begins with a slash. */
export function localeOf(path: string): Locale {
  const first = path.split('/')[1] ?? '';
  return LOCALES.find(({ prefix }) => prefix !== '' && prefix === first) ?? ENGLISH;
}

/** A path of the first language in another: `/errors/` to `/fr/errors/`. */
export function inLocale({ prefix }: Locale, path: string): string {
  return prefix === '' ? path : `/${prefix}${path}`;
}

/** The path without its language. */
export function withoutLocale(path: string): string {
  const { prefix } = localeOf(path);
  return prefix === '' ? path : path.slice(prefix.length + 1) || '/';
}
