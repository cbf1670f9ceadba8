/** Where the facts of an operation come from, in words. */

import type { Operation } from '@winninghunter/docs-content';
import type { Voice } from './voice.ts';

/** A few sentences; none if the description does not say. */
export function provenanceSentences({ provenance }: Operation, { words }: Voice): string[] {
  if (!provenance) return [];
  const { sources, inferred, parts, certain } = words.provenance;
  const source = sources[provenance.source as keyof typeof sources] ?? provenance.source;
  if (provenance.inferred.length === 0) return [source, certain];
  const names = provenance.inferred.map((part) => parts[part as keyof typeof parts] ?? part);
  return [source, `${inferred} ${names.join(', ')}.`];
}
