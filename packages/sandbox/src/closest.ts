/** The candidate that needs the fewest edits to become `wanted`, if they are few: two, or a third of its length. */
export function closest(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length > MAX_LENGTH) return undefined;
  let fewest = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const edits = distance(wanted, candidate);
    if (edits < fewest) [fewest, found] = [edits, candidate];
  }
  return found;
}

/** Far beyond any name; the cost grows with the square. */
const MAX_LENGTH = 100;

/** Insertions, deletions and replacements that make one text of the other (Levenshtein). */
export function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(above, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(above, column) + 1, at(current, column - 1) + 1));
    }
    above = current;
  }
  return at(above, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
