import type { Window } from '@winninghunter/docs-content';

/** The names that a window takes, each once; none where no time is taken. */
export function windowNames(window: Window | undefined): string[] {
  const fields = window?.choices.flatMap((choice) => choice.fields) ?? [];
  return [...new Set(fields.map(({ name }) => name))];
}
