/** Time windows, checked before anything is sent. */

import { TimeWindowError } from './errors.ts';
import { windowNames } from './generated/windows.ts';

/** One alternative: names that it needs, names that it refuses, values that it lists. */
type Branch = {
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly values: { readonly [name: string]: readonly unknown[] };
};

/** What a value may be: `text`, `date`, `whole` (from 1), `~pattern`, or one of a list. */
type Kind = string | readonly unknown[];

/** What a window takes, and what to say of all else. */
export type Window = {
  readonly says: string;
  readonly takes: { readonly [name: string]: readonly Kind[] };
  readonly branches?: readonly Branch[];
};

/**
 * Throws a `TimeWindowError` if an input has names or values that a window refuses, or what is sent beside
 * it has any name that narrows time.
 */
export function checkWindow(
  window: Window | undefined,
  input: Record<string, unknown>,
  extra: Record<string, unknown>,
  who: string,
): void {
  if (window === undefined) {
    return;
  }
  const { says, takes, branches } = window;
  const given = (name: string) => input[name] != null;
  const refused = windowNames.filter(
    (name) => extra[name] != null || (given(name) && !(name in takes)),
  );
  const sent = Object.keys(takes).filter(given);
  const wrong = sent.filter((name) => !isTaken(window, name, input[name]));
  if (refused.length > 0) {
    const beside = sent.length > 0 ? ` beside ${listed(sent)}` : '';
    refuse(`${listed(refused)}${beside}`, refused);
  }
  if (wrong.length > 0) {
    refuse(wrong.map((name) => `${JSON.stringify(input[name])} as \`${name}\``).join(', '), wrong);
  }
  if (branches?.every((branch) => !fits(branch, input))) {
    refuse(`${listed(sent)} like this`, sent);
  }

  function refuse(what: string, parameters: readonly string[]): never {
    throw new TimeWindowError(`${who} does not take ${what}. ${says}`, { parameters });
  }
}

/** Tells whether a window takes a value for one of its names. */
export function isTaken({ takes }: Window, name: string, value: unknown): boolean {
  const kinds = Object.hasOwn(takes, name) ? takes[name] : undefined;
  return kinds?.some((kind) => isOfKind(kind, value)) ?? false;
}

function isOfKind(kind: Kind, value: unknown): boolean {
  if (typeof kind !== 'string') {
    return kind.includes(value);
  }
  if (kind === 'whole') {
    return /^[1-9]\d*$/.test(String(value));
  }
  if (typeof value !== 'string') {
    return false;
  }
  return (
    kind === 'text' || (kind === 'date' ? isDay(value) : new RegExp(kind.slice(1)).test(value))
  );
}

/** A day of the calendar: `2026-02-30` is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function fits({ needs, refuses, values }: Branch, input: Record<string, unknown>): boolean {
  return (
    needs.every((name) => input[name] != null) &&
    refuses.every((name) => input[name] == null) &&
    Object.entries(values).every(
      ([name, each]) => input[name] == null || each.includes(input[name]),
    )
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
