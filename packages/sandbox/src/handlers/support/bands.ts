import type { Bounds } from './input.ts';

/**
 * A range written as text: `10-50`, `10+`, `<50`, or `10` for at least 10. How the service writes one is
 * not documented. Undefined for anything else.
 */
export function bandOf(text: string | undefined): Bounds<number> | undefined {
  const plain = text?.toLowerCase().replaceAll(/[\s,_]/g, '') ?? '';
  const [, sign = '', first = '', last] =
    /^(<|>|<=|>=)?(\d+(?:\.\d+)?k?m?)(?:\+|-(\d+(?:\.\d+)?k?m?))?$/.exec(plain) ?? [];
  if (first === '') return undefined;
  if (sign.startsWith('<')) return { to: amountOf(first) };
  return { from: amountOf(first), ...(last !== undefined && { to: amountOf(last) }) };
}

/** `10k` is 10,000. */
function amountOf(text: string): number {
  const amount = Number.parseFloat(text);
  if (text.endsWith('m')) return amount * 1_000_000;
  return text.endsWith('k') ? amount * 1_000 : amount;
}

export function isWithin(value: number, { from, to }: Bounds<number>): boolean {
  return value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
}
