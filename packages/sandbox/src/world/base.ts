import { type Clips, createClips } from './clips.ts';
import { createGoods, type Goods, goodsDays } from './goods.ts';
import { createGround, type Ground } from './ground.ts';
import { createMerchants, type Merchants } from './merchants.ts';
import { lazy } from './order.ts';
import { createPeople, type People } from './people.ts';
import { hash, unit } from './random.ts';
import { type AllSums, allSums, createLedger, type Ledger } from './sums.ts';
import { createTree, type Tree } from './tree.ts';
import type { WorldOptions } from './world.ts';

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
  readonly goodsSums: () => AllSums;
  readonly clipsSums: () => AllSums;
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
    allSums(ground, 'products', goods().size, (window) => goodsLedger().columns(window)),
  );
  const clipsSums = lazy(() =>
    allSums(ground, 'videos', clips().size, (window) => clipsLedger().columns(window)),
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
    goodsSums,
    clipsSums,
  };
}

/** Pages of products are visited without a sale too, as long as they are there. */
function ledgerOf(ground: Ground, goods: Goods): Ledger {
  const { wanted, chance, priceCents } = goodsDays();
  return createLedger(ground, goods.size, (index, window, { sales, revenueCents, visits }) => {
    goods.write(index, window, { wanted, chance, priceCents, sales, revenueCents });
    const own = hash(goods.key, index);
    const aSale = 14 + Math.floor(40 * unit(own, VISITS_A_SALE));
    const aDay = 2 + Math.floor(30 * unit(own, VISITS_A_DAY));
    const days = window.to - window.from + 1;
    const absent = Math.max(0, Math.min(days, (goods.firstSeen[index] ?? 0) - window.from));
    visits.fill(0, 0, absent);
    for (let at = absent; at < days; at++) {
      const more = Math.floor(aDay * (0.5 + (chance[at] ?? 0)));
      visits[at] = (sales[at] ?? 0) * aSale + more;
    }
  });
}
