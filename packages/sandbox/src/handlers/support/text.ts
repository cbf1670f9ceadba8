/** Whether a text, which is in lower case, is one that was looked for. */
export type Matches = (text: string) => boolean;

/** Terms between commas are alternatives; a term is found where each of its words is. */
export function matcher(query: string): Matches {
  const terms = query
    .toLowerCase()
    .split(',')
    .map((term) => term.split(/\s+/).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
  return (text) => terms.some((words) => words.every((word) => text.includes(word)));
}

/** Whether one name, whatever its letter case, is the other. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
