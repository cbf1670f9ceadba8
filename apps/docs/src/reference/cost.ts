import type { Operation } from '@winninghunter/docs-content';
import type { Voice } from './voice.ts';

/** What a request costs, in words. */
export function cost({ credits }: Operation, { words: { facts } }: Voice): string {
  if (credits === null) return facts.unmetered;
  return credits === 0 ? facts.free : facts.credits(credits);
}
