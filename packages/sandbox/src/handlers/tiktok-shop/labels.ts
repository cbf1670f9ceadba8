import type { Handler, Handlers } from '../../handler.ts';
import type { World } from '../../world/world.ts';
import { categoryKind } from './categories.ts';
import { textTest } from './conditions.ts';
import { creatorKind } from './creators.ts';
import type { Kind } from './explore.ts';
import { countryOf, DEFAULT_COUNTRY, textOf } from './input.ts';
import { limitOf } from './paging.ts';
import { productKind } from './products.ts';
import { search } from './search.ts';
import { shopKind } from './shops.ts';
import { sortOf } from './sort.ts';
import { videoKind } from './videos.ts';

/** Finds ids and labels, the most popular first. */
type Finder = (
  world: World,
  asked: { readonly text: string; readonly country: string; readonly limit: number },
) => { id: string; name: string }[];

/** By the names that suggestions have for kinds of entity. */
const finders: ReadonlyMap<unknown, Finder> = new Map([
  ['categories', finder(categoryKind, ({ categories }, index) => categories.at(index).name)],
  ['shops', finder(shopKind, ({ shops }, index) => shops.at(index).name)],
  [
    'creators',
    finder(creatorKind, ({ creators }, index, text) => {
      const { name, displayName } = creators.at(index);
      return name.toLowerCase().includes(text.toLowerCase()) ? name : displayName;
    }),
  ],
  ['products', finder(productKind, ({ products }, index) => products.at(index).title)],
  ['videos', finder(videoKind, ({ videos }, index) => videos.at(index).caption)],
]);

function finder<Key extends string>(
  kind: Kind<Key>,
  label: (world: World, index: number, text: string) => string,
): Finder {
  return (world, { text, country, limit }) => {
    const table = kind.table(world);
    const matches = search(world, table, {
      country,
      conditions: textTest(text, table.text),
      ...sortOf(world, kind.sorts, undefined, world.lastDays(30)),
    });
    return Array.from(matches.subarray(0, limit), (index) => ({
      id: table.at(index).id,
      name: label(world, index, text),
    }));
  };
}

/** Nothing for an empty text. */
const suggest: Handler = (input, { world }) => {
  const text = textOf(input, 'q');
  const find = finders.get(input['type']);
  const asked = { country: countryOf(input), limit: limitOf(input, SUGGESTIONS) };
  return { success: true, suggestions: text && find ? find(world, { text, ...asked }) : [] };
};

const SUGGESTIONS = 10;

const FOUND_OF_A_KIND = 5;

const searchTiktokShop: Handler = (input, { world }) => {
  const text = textOf(input, 'q');
  const asked = { country: DEFAULT_COUNTRY, limit: FOUND_OF_A_KIND };
  const data =
    text === undefined
      ? []
      : Array.from(finders, ([type, find]) =>
          find(world, { text, ...asked }).map((each) => ({ ...each, type })),
        ).flat();
  return { success: true, data };
};

export const labelHandlers: Handlers = {
  suggest,
  suggestInDashboard: suggest,
  searchTiktokShop,
};
