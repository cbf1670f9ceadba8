/** Filters that searches of several ad libraries have. Each is no test where it is not set. */

import type { Lander } from '../../world/world.ts';
import { among } from '../support/facets.ts';
import { codesOf, daysOf, rangeOf, textOf } from '../support/input.ts';
import { type Test, within } from '../support/tests.ts';
import type { Look } from './library.ts';

/** Started, and last seen, on the days that are asked for. */
export function byDates({ ads, input }: Look): Test[] {
  return [
    ...within(ads.started, daysOf(input, 'from', 'to')),
    ...within(ads.lastSeen, daysOf(input, 'fromlastseen', 'tolastseen')),
  ];
}

/** A column between two parameters. */
export function byColumn<Key extends string>(
  { ads, input }: Look<Key>,
  key: Key,
  [lowest, highest]: readonly [string, string],
  factor = 1,
): Test[] {
  const range = rangeOf(input, lowest, highest);
  return range ? within(ads.column(key), range, factor) : [];
}

/** Shown in one of the markets at least. */
export function byCountries({ facets }: Look, codes: readonly string[]): Test[] {
  if (codes.length === 0) return [];
  return [among(facets().countries, (countries) => countries.some((code) => codes.includes(code)))];
}

/** Shown in none of the markets. */
export function byOtherCountries(look: Look, codes: readonly string[]): Test[] {
  return byCountries(look, codes).map(not);
}

/** Languages are written as `en` or `en-US`, several with commas between. */
export function byLanguage({ facets, input }: Look, name: string): Test[] {
  const codes = codesOf(input, name).map((code) => code.slice(0, 2).toLowerCase());
  return codes.length === 0 ? [] : [among(facets().language, (code) => codes.includes(code))];
}

export function byOtherLanguage(look: Look, name: string): Test[] {
  return byLanguage(look, name).map(not);
}

export function byScore({ facets, input }: Look): Test[] {
  const wanted = textOf(input, 'adscorefilter')?.toLowerCase();
  if (wanted === undefined) return [];
  return [among(facets().score, (score) => score.toLowerCase() === wanted)];
}

/** The product was first seen on the days that are asked for. */
export function byProductDates({ facets, input, context: { world } }: Look): Test[] {
  const days = daysOf(input, 'product_from', 'product_to');
  if (!days) return [];
  const firstSeen = world.products.column('firstSeen', world.allDays);
  return within(firstSeen, days).map((isWanted) => among(facets().product, isWanted));
}

export function byPageType(
  { facets, context: { world } }: Look,
  isWanted: (type: Lander['pageType']) => boolean,
): Test {
  return among(facets().lander, (lander) => isWanted(world.landers.at(lander).pageType));
}

/** A domain, or a part of one, that the ad leads to. */
export function byDomain({ facets, input, context: { world } }: Look): Test[] {
  const domain = textOf(input, 'domain')?.toLowerCase();
  if (domain === undefined) return [];
  return [among(facets().store, (store) => world.stores.at(store).domain.includes(domain))];
}

/** Codes of shop systems. Every store of the world is on Shopify. */
export function bySystems(codes: readonly string[]): Test[] {
  return codes.length === 0 || codes.includes('SH') ? [] : [() => false];
}

function not(passes: Test): Test {
  return (index) => !passes(index);
}
