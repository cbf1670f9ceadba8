/** Reads values as TikTok Shop does, which drops empty texts and the literal `undefined`. */

import type { Input } from '../../handler.ts';
import { listOf as itemsOf, textOf as sentTextOf } from '../support/input.ts';

export function textOf(input: Input, name: string): string | undefined {
  const text = sentTextOf(input, name);
  return text === DROPPED ? undefined : text;
}

export function flagOf(input: Input, name: string): boolean | undefined {
  const value = input[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** Texts that stand in an array, or in one text with commas between them. */
export function listOf(input: Input, name: string): string[] {
  return itemsOf(input, name).filter((item) => item !== DROPPED);
}

const DROPPED = 'undefined';

/** Where nothing is said of the market, it is this one. */
export const DEFAULT_COUNTRY = 'US';

export function countryOf(input: Input): string {
  return textOf(input, 'country')?.toUpperCase() ?? DEFAULT_COUNTRY;
}
