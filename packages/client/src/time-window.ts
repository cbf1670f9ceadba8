import { type Windows, windows } from './generated/windows.ts';
import { checkWindow, isTaken, type Window } from './window.ts';

/**
 * What a form, a URL or a store holds: text where a number is meant, and empty values where nothing was
 * chosen.
 */
export type LooseValues = {
  readonly [name: string]: string | number | boolean | null | undefined;
};

/**
 * Turns loose values into a time window that a route takes, to spread into its input:
 * `explore({ country, ...timeWindow('PeriodWindow', form) })`. Empty values are left out, and text becomes
 * a number where one is meant. Which window a route has stands in its doc comment.
 *
 * @throws TimeWindowError if the values are of two windows, or are none; its sentence says what to send.
 */
export function timeWindow<Name extends keyof Windows>(
  name: Name,
  values: LooseValues,
): Windows[Name] {
  const window: Window = windows[name];
  const given = Object.entries(values)
    .map(([each, value]) => [each, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value != null && value !== '')
    .map(([each, value]) => [each, numbered(window, each, value)] as const);
  checkWindow(window, Object.fromEntries(given), {}, name);
  const own = given.filter(([each]) => Object.hasOwn(window.takes, each));
  return Object.fromEntries(own) as Windows[Name];
}

/** `30` of a form is the number where a number is taken. */
function numbered(window: Window, name: string, value: unknown): unknown {
  const isWhole = /^\d+$/.test(String(value));
  return isWhole && isTaken(window, name, Number(value)) ? Number(value) : value;
}
