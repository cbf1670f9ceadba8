import type { Base } from './base.ts';
import { keeping } from './order.ts';
import { between, hash } from './random.ts';
import { titleOf } from './titles.ts';
import type { Collection, Notification, World } from './world.ts';

const COUNT = 72;
const FIRST_ID = 4792;
const MS_PER_DAY = 86_400_000;

/** Unread at the start. */
const UNREAD = 9;

/** The message of the day comes every seventh time. */
const KINDS: readonly Notification['kind'][] = [
  'brand_new_ads',
  'product_trending',
  'store_revenue',
  'brand_new_ads',
  'trend_exploding',
  'product_trending',
  'report',
];

export function createNotifications(base: Base, world: () => World): Collection<Notification> {
  const { ground } = base;
  const key = ground.key('notifications');
  // ages in minutes, each a while after the one before
  const minutes: number[] = [];
  for (let index = 0, age = 0; index < COUNT; index++) {
    age += between(key, index, 35, 900);
    minutes.push(age);
  }
  const idOf = (index: number): number =>
    FIRST_ID - 4 * index - (index < 2 ? 0 : hash(key, index) % 3);
  const ids = new Map(Array.from({ length: COUNT }, (_, index) => [String(idOf(index)), index]));
  return {
    size: COUNT,
    at: keeping(COUNT, (index) => ({
      index,
      id: String(idOf(index)),
      created: ground.today * MS_PER_DAY - (minutes[index] ?? 0) * 60_000,
      isRead: index >= UNREAD,
      ...contentOf(base, world(), index, hash(key, ~index)),
    })),
    indexOf: (id) => ids.get(id) ?? -1,
  };
}

function contentOf(
  base: Base,
  world: World,
  index: number,
  own: number,
): Pick<Notification, 'kind' | 'title' | 'text' | 'path'> {
  const kind = KINDS[index % KINDS.length] ?? 'report';
  if (kind === 'brand_new_ads') {
    const brand = world.brands.at(among(world.brands.ordered('newAds'), own));
    return {
      kind,
      title: `${brand.name} started ${brand.newAds} new ${brand.newAds === 1 ? 'ad' : 'ads'}`,
      text: `${brand.activeAds} of its ads run now.`,
      path: `/brands/${brand.id}`,
    };
  }
  if (kind === 'store_revenue') {
    const store = world.stores.at(among(world.stores.ordered('dailyRevenue'), own));
    return {
      kind,
      title: `${store.name} had a good day`,
      text: `Its estimated revenue was up to ${money(store.dailyRevenue.max)}.`,
      path: `/stores/${store.id}`,
    };
  }
  if (kind === 'product_trending') {
    const week = world.lastDays(7);
    const product = among(world.products.ordered(undefined, 'revenue', week), own);
    return {
      kind,
      title: `${titleOf(base, product)} is trending`,
      text: `${money(world.products.figures(product, week).revenueCents)} in 7 days.`,
      path: `/tiktok-shop/product/${world.products.at(product).id}`,
    };
  }
  if (kind === 'trend_exploding') {
    const trend = world.trends.at(among(world.trends.ordered('growth3'), own));
    return {
      kind,
      title: `People search for ${trend.keyword.toLowerCase()}`,
      text: `${trend.volume} searches last month, ${trend.growth[3]} % more than three months before.`,
      path: `/trends/${trend.path}`,
    };
  }
  return {
    kind,
    title: 'Your weekly report is ready',
    text: 'The brands you track, the week in figures.',
    path: '/reports',
  };
}

/** One of the first. */
function among(order: Uint32Array, own: number): number {
  return order[own % Math.min(order.length, 24)] ?? 0;
}

function money(cents: number): string {
  const whole = String(Math.round(cents / 100));
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}`;
}
