import type { Voice } from '../reference/voice.ts';

/** Where a page finds the sentences of the description in its language; English needs none. */
export function sentencesFor({ locale, to }: Voice): string | undefined {
  return locale.prefix === '' ? undefined : to('/tools/sentences.json');
}
