/** Reads values of an input, which the description's check has let through. */

import type { Input } from '../../handler.ts';
import { dayAt, dayOf } from '../../world/day.ts';
import type { Day } from '../../world/world.ts';

/** Undefined for an empty text, which stands for a filter that is not set. */
export function textOf(input: Input, name: string): string | undefined {
  const value = input[name];
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

export function numberOf(input: Input, name: string): number | undefined {
  const value = input[name];
  return typeof value === 'number' ? value : undefined;
}

/** What the description gives a default to. */
export function countOf(input: Input, name: string, otherwise: number): number {
  return numberOf(input, name) ?? otherwise;
}

/** The items of a list, or of a text with commas between them. Empty ones are left out. */
export function listOf(input: Input, name: string): readonly string[] {
  const value = input[name];
  const items = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(items)) return [];
  return items.map((item) => String(item).trim()).filter((item) => item !== '');
}

/** Codes of a list in capital letters; empty for `All`, which is no filter. */
export function codesOf(input: Input, name: string): readonly string[] {
  const codes = listOf(input, name).map((code) => code.toUpperCase());
  return codes.includes('ALL') ? [] : codes;
}

export type Bounds<Value> = { readonly from?: Value; readonly to?: Value };

/** Undefined without either bound. */
export function rangeOf(input: Input, lowest: string, highest: string): Bounds<number> | undefined {
  return boundsOf(numberOf(input, lowest), numberOf(input, highest));
}

/** Days from a first to a last, both included; one of them may be missing. */
export function daysOf(input: Input, first: string, last: string): Bounds<Day> | undefined {
  const [from, to] = [textOf(input, first), textOf(input, last)];
  return boundsOf(
    from === undefined ? undefined : startOf(from),
    to === undefined ? undefined : endOf(to),
  );
}

function boundsOf<Value>(
  from: Value | undefined,
  to: Value | undefined,
): Bounds<Value> | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function startOf(date: string): Day {
  return dayOf(date) ?? dayAfterMonth(date);
}

function endOf(date: string): Day {
  return dayOf(date) ?? dayAfterMonth(date) - 1;
}

/** What a day such as the 31st of February, which patterns let through, lies right before. */
function dayAfterMonth(date: string): Day {
  return dayAt(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1));
}
