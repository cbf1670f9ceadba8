/** Pieces of Markdown put together. */

import stringify from 'json-stringify-pretty-compact';

/** Paragraphs, without those that are empty. */
export function paragraphs(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n');
}

/** Lines one below the other, without those that are empty. */
export function lines(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

/** Text on a single line. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** Code between fences that it does not hold itself. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

export function json(value: unknown): string {
  return fenced(stringify(value), 'json');
}
