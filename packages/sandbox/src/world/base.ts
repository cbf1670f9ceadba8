import { type Clips, createClips } from './clips.ts';
import { createGoods, type Goods } from './goods.ts';
import { clip, createGround, type Ground } from './ground.ts';
import { createMerchants, type Merchants } from './merchants.ts';
import { lazy } from './order.ts';
import { createPeople, type People } from './people.ts';
import { hash, unit } from './random.ts';
import { createLedger, kept, type Ledger, type SumColumns } from './sums.ts';
import { createTree, type Tree } from './tree.ts';
import type { Window, WorldOptions } from './world.ts';

/** The columns that the parts of a world share, each made when it is first asked for. */
export type Base = {
  readonly ground: Ground;
  readonly tree: Tree;
  readonly merchants: () => Merchants;
  readonly goods: () => Goods;
  readonly people: () => People;
  readonly clips: () => Clips;
  readonly goodsLedger: () => Ledger;
  readonly clipsLedger: () => Ledger;
  /** Of every product, and of every video. */
  goodsSums(window: Window): SumColumns;
  clipsSums(window: Window): SumColumns;
};

const VISITS_A_SALE = 21;
const VISITS_A_DAY = 22;

export function createBase(options: WorldOptions): Base {
  const ground = createGround(options);
  const tree = createTree();
  const merchants = lazy(() => createMerchants(ground));
  const goods = lazy(() => createGoods(ground, merchants(), tree));
  const people = lazy(() => createPeople(ground));
  const clips = lazy(() => createClips(ground, goods(), people()));
  const goodsLedger = lazy(() => ledgerOf(ground, goods()));
  const clipsLedger = lazy(() => createLedger(ground, clips().size, clips().write));
  const goodsSums = lazy(() =>
    kept(ground, 'products', goods().size, (window) => goodsLedger().columns(window)),
  );
  const clipsSums = lazy(() =>
    kept(ground, 'videos', clips().size, (window) => clipsLedger().columns(window)),
  );
  return {
    ground,
    tree,
    merchants,
    goods,
    people,
    clips,
    goodsLedger,
    clipsLedger,
    goodsSums: (window) => goodsSums()(clip(ground, window)),
    clipsSums: (window) => clipsSums()(clip(ground, window)),
  };
}

/** Pages of products are visited without a sale too, as long as they are there. */
function ledgerOf(ground: Ground, goods: Goods): Ledger {
  const wanted = new Float64Array(ground.today - ground.firstDay + 1);
  const scratch = { wanted, chance: wanted.slice(), priceCents: wanted.slice() };
  return createLedger(ground, goods.size, (index, window, into) => {
    goods.write(index, window, {
      ...scratch,
      sales: into.sales,
      revenueCents: into.revenueCents,
    });
    const own = hash(goods.key, index);
    const aSale = 14 + Math.floor(40 * unit(own, VISITS_A_SALE));
    const aDay = 2 + Math.floor(30 * unit(own, VISITS_A_DAY));
    const firstSeen = goods.firstSeen[index] ?? 0;
    for (let day = window.from, at = 0; day <= window.to; day++, at++) {
      const sales = into.sales[at] ?? 0;
      into.visits[at] = day < firstSeen ? 0 : sales * aSale + aDay + (hash(own, day) % aDay);
    }
  });
}
