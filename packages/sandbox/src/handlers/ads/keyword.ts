import type { Brands } from '../../world/world.ts';
import { among } from '../support/facets.ts';
import { textOf } from '../support/input.ts';
import type { Test } from '../support/tests.ts';
import { type Matches, matcher } from '../support/text.ts';
import type { Look } from './library.ts';

/** A text in the field that `searchkeyword` names, or in any of them. */
export function byKeyword(look: Look, name = 'keyword'): Test[] {
  const keyword = textOf(look.input, name);
  if (keyword === undefined) return [];
  const { ads } = look;
  const test = FIELDS.get(textOf(look.input, 'searchkeyword') ?? '');
  const matches = matcher(keyword);
  return [test ? test(look, matches) : (index) => matches(ads.text(index))];
}

const FIELDS: ReadonlyMap<string, (look: Look, matches: Matches) => Test> = new Map([
  ['pagename', byPageName],
  ['productname', byProductName],
  ['storeurl', byStoreAddress],
  ['landingurl', byLink],
  ['adtext', byText],
]);

function byPageName({ ads, context: { world } }: Look, matches: Matches): Test {
  const isWanted = brandsNamed(world.brands, matches);
  return (index) => isWanted[ads.brand[index] ?? 0] === 1;
}

/** 1 for each brand of which the name was looked for. */
function brandsNamed(brands: Brands, matches: Matches): Uint8Array {
  return Uint8Array.from({ length: brands.size }, (_, brand) =>
    matches(brands.at(brand).name.toLowerCase()) ? 1 : 0,
  );
}

function byProductName({ facets, context: { world } }: Look, matches: Matches): Test {
  return among(facets().product, (product) =>
    matches(world.products.at(product).title.toLowerCase()),
  );
}

function byStoreAddress({ facets, context: { world } }: Look, matches: Matches): Test {
  return among(facets().store, (store) => matches(`https://${world.stores.at(store).domain}`));
}

function byLink({ ads }: Look, matches: Matches): Test {
  return (index) => matches(ads.at(index).link.toLowerCase());
}

function byText({ ads }: Look, matches: Matches): Test {
  return (index) => {
    const { headline, text } = ads.at(index);
    return matches(`${headline} ${text}`.toLowerCase());
  };
}
