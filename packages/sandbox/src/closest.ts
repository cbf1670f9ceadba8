import { distance, closest as nearest } from 'fastest-levenshtein';

/** The candidate that needs the fewest edits to become `wanted`, if they are few: two, or a third of its length. */
export function closest(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length > MAX_LENGTH || candidates.length === 0) return undefined;
  const found = nearest(wanted, candidates);
  const most = Math.max(2, Math.floor(wanted.length / 3));
  return distance(wanted, found) <= most ? found : undefined;
}

/** Far beyond any name; the cost grows with the square. */
const MAX_LENGTH = 100;
