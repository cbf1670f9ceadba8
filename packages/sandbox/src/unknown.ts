import { type Answer, failure, toHeader } from './answer.ts';
import { closest } from './closest.ts';

/** A name that the description does not have, and the one that may have been meant. */
export type Unknown = { readonly name: string; readonly meant: string | undefined };

/** Nobody reads more of them, and guessing what each was to be takes its time. */
const MAX_TOLD = 20;

export function readUnknown(names: readonly string[], known: readonly string[]): Unknown[] {
  return names.slice(0, MAX_TOLD).map((name) => ({ name, meant: closest(name, known) }));
}

/** `min_prise (did you mean min_price?), colour`. */
export function toUnknownHeader(unknown: readonly Unknown[]): string {
  const texts = unknown.map(({ name, meant }) =>
    meant === undefined ? name : `${name} (did you mean ${meant}?)`,
  );
  return toHeader(texts.join(', '));
}

export function refuseUnknown(unknown: readonly Unknown[]): Answer {
  const hint = unknown.flatMap(({ meant }) => (meant === undefined ? [] : ask(meant))).join(' ');
  return failure(400, unknown.map(describe).join(' '), {
    parameters: unknown.map(({ name }) => name),
    ...(hint && { hint }),
  });
}

/** In one or two sentences. */
export function describe({ name, meant }: Unknown): string {
  const statement = `\`${name}\` is not known here.`;
  return meant === undefined ? statement : `${statement} ${ask(meant)}`;
}

function ask(meant: string): string {
  return `Did you mean \`${meant}\`?`;
}
