import type { Base } from './base.ts';
import type { Campaigns } from './campaigns.ts';
import { pageTypeOf, pageUrl } from './creatives.ts';
import { group } from './groups.ts';
import { lazy } from './order.ts';
import type { Pages } from './pages.ts';
import { searchable } from './searchable.ts';
import { titleOf } from './titles.ts';
import type { Traffic } from './traffic.ts';
import { taxonomy } from './words/taxonomy.ts';
import type { Lander, LanderKey, Landers } from './world.ts';

export function createLanders(
  base: Base,
  pages: Pages,
  campaigns: Campaigns,
  traffic: Traffic,
): Landers {
  const { ground } = base;
  const { today } = ground;
  const { size, brand } = pages;
  const merchants = base.merchants();
  const { started, lastSeen } = campaigns;
  const ads = lazy(() => group(size, campaigns.page));
  const keyOf = (index: number): string =>
    `${merchants.domain(brand[index] ?? 0)}${pages.path(index)}`;
  const keys = lazy(
    () => new Map(Array.from({ length: size }, (_, index) => [keyOf(index), index])),
  );
  const firstSeen = (index: number): number =>
    ads()
      .of(index)
      .reduce((first, ad) => Math.min(first, started[ad] ?? first), today);
  const end = (index: number): number =>
    ads()
      .of(index)
      .reduce((last, ad) => Math.max(last, lastSeen[ad] ?? last), firstSeen(index));
  const daysRunning = (index: number): number =>
    ads().count(index) === 0 ? 0 : end(index) - firstSeen(index) + 1;
  const titleOfPage = (index: number): string => {
    const product = pages.product[index] ?? -1;
    return product >= 0 ? titleOf(base, product) : merchants.name(brand[index] ?? 0);
  };

  return searchable<Lander, LanderKey>(ground, 'landers', {
    size,
    at: (index) => {
      const of = brand[index] ?? 0;
      return {
        index,
        key: keyOf(index),
        url: pageUrl(base, pages, index),
        brand: of,
        store: of,
        pageType: pageTypeOf(pages, index),
        niche: taxonomy[merchants.root[of] ?? 0]?.niche ?? 'Other',
        adVolume: ads().count(index),
      };
    },
    indexOf: (key) => keys().get(key) ?? -1,
    text: (index) =>
      `${merchants.name(brand[index] ?? 0)}\n${pageUrl(base, pages, index)}\n${titleOfPage(index)}`,
    keys: {
      adVolume: (index) => ads().count(index),
      monthlyVisits: (index) => traffic.visits(brand[index] ?? 0).at(-1) ?? 0,
      monthlyRevenue: (index) => traffic.revenue(brand[index] ?? 0).at(-1) ?? 0,
      daysRunning,
    },
  });
}
