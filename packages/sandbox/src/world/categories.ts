import type { Base } from './base.ts';
import { clip } from './ground.ts';
import { checked, keeping, lazy } from './order.ts';
import { figures, type Sorted, sorted, sumKeys } from './ranked.ts';
import { addSeries, allSums, emptySeries, gather, type SumColumns } from './sums.ts';
import { markets } from './words/places.ts';
import type { Categories, CategoryKey, Growth, Sums, Window } from './world.ts';

/** How many there are in each category of a market. */
type Counts = {
  readonly products: Uint32Array;
  readonly shops: Uint32Array;
  readonly creators: Uint32Array;
  readonly videos: Uint32Array;
};

type Market = {
  readonly counts: () => Counts;
  readonly figures: (index: number, window: Window) => Sums & Growth;
  readonly kind: Sorted<CategoryKey>;
  readonly present: () => Uint32Array;
};

export function createCategories(base: Base): Categories {
  const { ground, tree } = base;
  const { size, nodes } = tree;
  const all = lazy(() => createMarket(base, undefined));
  const each = markets.map((_, at) => lazy(() => createMarket(base, at)));
  const nowhere = lazy(() => createMarket(base, -1));
  const marketOf = (country: string | undefined): Market => {
    if (country === undefined) return all();
    const at = markets.findIndex((market) => market.country === country);
    return (each[at] ?? nowhere)();
  };
  const products = (index: number): Uint32Array => {
    const below = leavesWithin(base, checked(index, size));
    return Uint32Array.from(
      below.flatMap((leaf) => Array.from(base.goods().byCategory.of(leaf))),
    ).sort();
  };

  return {
    size,
    roots: tree.roots,
    at: keeping(size, (index) => {
      const node = nodes[index];
      if (!node) throw new RangeError(`No category ${index}`);
      const { name, level, parent, path, children } = node;
      return { index, id: tree.ids.of(index), name, level, parent, path, children };
    }),
    indexOf: tree.ids.indexOf,
    figures: (index, country, window) => {
      const { counts, figures: own } = marketOf(country);
      return {
        ...own(checked(index, size), window),
        products: counts().products[index] ?? 0,
        shops: counts().shops[index] ?? 0,
        creators: counts().creators[index] ?? 0,
        videos: counts().videos[index] ?? 0,
      };
    },
    series: (index, country, window) => {
      const { market } = base.goods();
      const known = clip(ground, window);
      const total = emptySeries(known);
      for (const product of products(index)) {
        if (country === undefined || markets[market[product] ?? 0]?.country === country) {
          addSeries(total, base.goodsLedger().series(product, known));
        }
      }
      return total;
    },
    ordered: (country, key, window) => {
      const { kind, present } = marketOf(country);
      return kind.order('present', present, key, window);
    },
    column: (country, key, window) => marketOf(country).kind.column(key, window),
    text: (index) => nodes[checked(index, size)]?.name.toLowerCase() ?? '',
    products,
  };
}

/** What the categories are in one market, by its index, or in all for undefined. */
function createMarket(base: Base, market: number | undefined): Market {
  const { ground, tree } = base;
  const { size } = tree;
  const goods = base.goods();
  const name = `categories ${market ?? 'all'}`;
  const isHere = (product: number): boolean =>
    market === undefined || goods.market[product] === market;
  const counts = lazy(() => countIn(base, isHere));
  const sums = allSums(ground, name, size, (window) => sumUp(base, isHere, window));
  const kind = sorted<CategoryKey>(ground, {
    kind: name,
    size,
    sums,
    windowed: sumKeys,
    fixed: {
      products: (index) => counts().products[index] ?? 0,
      shops: (index) => counts().shops[index] ?? 0,
      creators: (index) => counts().creators[index] ?? 0,
      videos: (index) => counts().videos[index] ?? 0,
    },
  });
  const present = lazy(() =>
    Uint32Array.from({ length: size }, (_, index) => index).filter(
      (index) => (counts().products[index] ?? 0) > 0,
    ),
  );
  return { counts, figures: figures(ground, sums, kind), kind, present };
}

/** A category has what its products have, and what those below it have. */
function sumUp(base: Base, isHere: (product: number) => boolean, window: Window): SumColumns {
  const { nodes } = base.tree;
  const { category } = base.goods();
  const from = base.goodsSums().of(window);
  // what is elsewhere goes to a place of its own
  const places = Uint16Array.from(category, (leaf, product) =>
    isHere(product) ? leaf : nodes.length,
  );
  const { revenueCents, sales, visits } = gather(nodes.length + 1, from, places);
  const to = {
    revenueCents: revenueCents.subarray(0, -1),
    sales: sales.subarray(0, -1),
    visits: visits.subarray(0, -1),
  };
  for (const sums of Object.values(to)) {
    // those below come after those above
    for (let index = nodes.length - 1; index >= 0; index--) {
      const parent = nodes[index]?.parent ?? -1;
      if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
    }
  }
  return to;
}

function countIn(base: Base, isHere: (product: number) => boolean): Counts {
  const { tree } = base;
  const goods = base.goods();
  const clips = base.clips();
  const shops = setsOf(tree.size);
  const creators = setsOf(tree.size);
  const products = new Uint32Array(tree.size);
  const videos = new Uint32Array(tree.size);
  const pathOf = (product: number): readonly number[] =>
    isHere(product) ? (tree.nodes[goods.category[product] ?? 0]?.path ?? []) : [];
  for (let product = 0; product < goods.size; product++) {
    for (const category of pathOf(product)) {
      products[category] = (products[category] ?? 0) + 1;
      shops[category]?.add(goods.shop[product] ?? 0);
    }
  }
  for (let video = 0; video < clips.size; video++) {
    for (const category of pathOf(clips.product[video] ?? 0)) {
      videos[category] = (videos[category] ?? 0) + 1;
      creators[category]?.add(clips.creator[video] ?? 0);
    }
  }
  return {
    products,
    videos,
    shops: Uint32Array.from(shops, (set) => set.size),
    creators: Uint32Array.from(creators, (set) => set.size),
  };
}

function setsOf(size: number): Set<number>[] {
  return Array.from({ length: size }, () => new Set<number>());
}

function leavesWithin(base: Base, category: number): number[] {
  const node = base.tree.nodes[category];
  if (!node) return [];
  return node.leaf ? [category] : node.children.flatMap((child) => leavesWithin(base, child));
}
