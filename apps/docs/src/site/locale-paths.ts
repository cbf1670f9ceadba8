import { LOCALES, type Locale } from '../i18n/locales.ts';

type LocalePath = { params: { locale: string | undefined }; props: { locale: Locale } };

/** One page for each language, for the routes below `[...locale]` that have no other parameter. */
export function localePaths(): LocalePath[] {
  return LOCALES.map((locale) => ({
    params: { locale: locale.prefix || undefined },
    props: { locale },
  }));
}
