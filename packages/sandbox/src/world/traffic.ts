import type { Base } from './base.ts';
import { hash, longTail, roundTo, unit } from './random.ts';

/** Visits and estimated revenue of stores. */
export type Traffic = {
  /** Of each of the last months that are over, oldest first; there are twelve and one more. */
  visits(store: number): readonly number[];
  orderValueCents(store: number): number;
  /** The middle of the estimates, in cents, of as many months, oldest first. */
  revenue(store: number): readonly number[];
};

const TRAFFIC_MONTHS = 13;

const LEVEL = 60;
const DRIFT = 61;
const MONTH = 62;
const ORDER = 63;
const CONVERSION = 64;

export function createTraffic(base: Base): Traffic {
  const { ground } = base;
  const key = ground.key('traffic');
  const { brands } = ground.sizes;

  const visits = (store: number): number[] => {
    const own = hash(key, store);
    const level = store === 0 ? 184_000 : levelOf(own, store < brands);
    // some grow by the month, some fade
    const drift = 0.955 + 0.1 * unit(own, DRIFT);
    return Array.from({ length: TRAFFIC_MONTHS }, (_, at) => {
      let trend = 1;
      for (let back = TRAFFIC_MONTHS - 1; back > at; back--) trend /= drift;
      return Math.round(level * trend * (0.9 + 0.2 * unit(hash(own, MONTH), at)));
    });
  };
  const orderValueCents = (store: number): number => {
    const root = base.merchants().root[store] ?? 0;
    const leaves = base.tree.leavesOf(root);
    const [lowest, highest] = base.tree.leaf(leaves[hash(key, store) % leaves.length] ?? 0).price;
    const share = unit(hash(key, store), ORDER);
    return Math.round((lowest + (highest - lowest) * (0.25 + 0.5 * share)) * 130);
  };
  return {
    visits,
    orderValueCents,
    revenue: (store) => {
      const conversion = 0.012 + 0.022 * unit(hash(key, store), CONVERSION);
      return visits(store).map((count) =>
        Math.round(roundTo(count * conversion, 0) * orderValueCents(store)),
      );
    },
  };
}

/** Who advertises has more visitors. */
function levelOf(own: number, advertises: boolean): number {
  return Math.min(24_000_000, (advertises ? 16_000 : 2_800) * longTail(unit(own, LEVEL)));
}
