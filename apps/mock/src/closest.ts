import { distance, closest as nearest } from 'fastest-levenshtein';

/** The candidate that needs the fewest edits to become `wanted`, if they are few: two, or a third of its length. */
export function closest(wanted: string, candidates: readonly string[]): string | undefined {
  const fewest = Math.max(2, Math.floor(wanted.length / 3));
  const found = candidates.length > 0 ? nearest(wanted, candidates) : undefined;
  return found !== undefined && distance(wanted, found) <= fewest ? found : undefined;
}
