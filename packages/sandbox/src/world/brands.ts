import type { Base } from './base.ts';
import { type Campaigns, isActive } from './campaigns.ts';
import { formatOf, messageOf } from './creatives.ts';
import { createIds } from './ids.ts';
import { checked, keeping } from './order.ts';
import { hash, roundTo, unit } from './random.ts';
import type { Brand, Brands, Insight, InsightKind, MetaAd, World } from './world.ts';

const PAGE_CREATED = 0;

const MOST_PARTNERS = 6;

export function createBrands(base: Base, campaigns: Campaigns, world: () => World): Brands {
  const { ground } = base;
  const { today } = ground;
  const size = ground.sizes.brands;
  const key = ground.key('brands');
  const { byBrand, started, lastSeen } = campaigns;
  const ids = createIds(ground.key('brand ids'), size, {
    prefix: '104',
    digits: 6,
    fixed: ['104582307541092'],
  });
  const countOf = (index: number, counts: (ad: number) => boolean): number =>
    byBrand.of(index).reduce((sum, ad) => (counts(ad) ? sum + 1 : sum), 0);
  const startedWithin = (index: number, from: number, to: number): number =>
    countOf(index, (ad) => (started[ad] ?? 0) >= from && (started[ad] ?? 0) <= to);
  const newAds = (index: number): number => startedWithin(index, today - 6, today);
  const newAdsChange = (index: number): number => {
    const earlier = startedWithin(index, today - 13, today - 7);
    const now = newAds(index);
    if (earlier === 0) return now === 0 ? 0 : 1;
    return roundTo((now - earlier) / earlier, 2);
  };
  const activeAds = (index: number): number =>
    countOf(index, (ad) => isActive(campaigns, ad, today));
  const firstAd = (index: number): number =>
    byBrand.of(index).reduce((first, ad) => Math.min(first, started[ad] ?? first), today);
  const partners = (index: number): readonly number[] =>
    Array.from(world().shops.creators(index).subarray(0, MOST_PARTNERS));
  const formats = (index: number): Brand['formats'] => {
    const count = (format: MetaAd['format']): number =>
      countOf(index, (ad) => formatOf(campaigns, ad) === format);
    return {
      videos: count('video'),
      images: count('image'),
      dco: count('dco'),
      carousels: count('carousel'),
    };
  };

  return {
    size,
    indexOf: ids.indexOf,
    at: keeping(size, (index) => {
      const own = hash(key, index);
      const id = ids.of(index);
      return {
        index,
        id,
        name: base.merchants().name(index),
        logoPath: `/brands/${id}.jpg`,
        pageCreated: firstAd(index) - 30 - Math.floor(1400 * unit(own, PAGE_CREATED)),
        store: index,
        totalAds: byBrand.count(index),
        activeAds: activeAds(index),
        newAds: newAds(index),
        newAdsChange: newAdsChange(index),
        formats: formats(index),
        spendCents: byBrand.of(index).reduce((sum, ad) => sum + (campaigns.spendCents[ad] ?? 0), 0),
      };
    }),
    ads: (index) =>
      byBrand
        .of(checked(index, size))
        .slice()
        .sort((one, other) => (started[other] ?? 0) - (started[one] ?? 0) || one - other),
    partners: (index) => partners(checked(index, size)),
    activeAdsOn: (index, day) => countOf(checked(index, size), (ad) => ranOn(campaigns, ad, day)),
    insights: (index, kind, ads = byBrand.of(checked(index, size))) =>
      insights(base, campaigns, kind, ads, (ad) => (lastSeen[ad] ?? 0) - (started[ad] ?? 0) + 1),
  };
}

function ranOn(campaigns: Campaigns, ad: number, day: number): boolean {
  return (campaigns.started[ad] ?? 0) <= day && isActive(campaigns, ad, day);
}

function insights(
  base: Base,
  campaigns: Campaigns,
  kind: InsightKind,
  ads: ArrayLike<number>,
  daysOf: (ad: number) => number,
): Insight[] {
  const found = new Map<string, { count: number; days: number }>();
  for (let at = 0; at < ads.length; at++) {
    const ad = ads[at] ?? 0;
    const message = messageOf(base, campaigns, ad);
    const label = kind === 'copy' ? message.text : message[kind];
    const known = found.get(label) ?? { count: 0, days: 0 };
    found.set(label, { count: known.count + 1, days: Math.max(known.days, daysOf(ad)) });
  }
  return Array.from(found, ([label, { count, days }]) => ({
    label,
    count,
    percentage: roundTo((count / ads.length) * 100, 1),
    maxDaysRunning: days,
  })).sort((one, other) => other.count - one.count || other.maxDaysRunning - one.maxDaysRunning);
}
