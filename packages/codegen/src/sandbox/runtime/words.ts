const MAX_SHOWN_LENGTH = 60;

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `\`${name}\``;
}

/** A value as it stands in a sentence. */
export function shown(value: unknown): string {
  // an endless number, too, which JSON would write as null
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}

/** `a`, `a or b`, `a, b or c`. */
export function inWords(words: readonly string[], conjunction: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
