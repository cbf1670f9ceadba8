/** The items of one round: all, each round beginning with another, so that none profits from its place. */
export function rotated<T>(items: T[], round: number): T[] {
  const first = items.length > 0 ? round % items.length : 0;
  return [...items.slice(first), ...items.slice(0, first)];
}
