import type { Base } from './base.ts';
import { type Campaigns, isActive, reachUntil } from './campaigns.ts';
import { adAt, adText, duplicatesOf, formatOf, messageOf } from './creatives.ts';
import { createIds } from './ids.ts';
import { checked, lazy } from './order.ts';
import type { Pages } from './pages.ts';
import { hash, pick } from './random.ts';
import { searchable } from './searchable.ts';
import { titleOf, wordsOf } from './titles.ts';
import type { Traffic } from './traffic.ts';
import { descriptions } from './words/ads.ts';
import { taxonomy } from './words/taxonomy.ts';
import type { MetaAd, MetaAdKey, MetaAds, World } from './world.ts';

const DESCRIPTION = 21;
const PARTNER = 22;
const CARDS = 23;

/** One ad in so many runs together with a creator. */
const PARTNERS = 9;

export function createMetaAds(
  base: Base,
  pages: Pages,
  campaigns: Campaigns,
  traffic: Traffic,
  world: () => World,
): MetaAds {
  const { ground, tree } = base;
  const { size, key, brand, started, lastSeen, reach, byBrand } = campaigns;
  const ids = createIds(ground.key('meta ad ids'), size, {
    prefix: '892',
    digits: 6,
    fixed: ['892340175523107', '892340175523398'],
  });
  const ranks = lazy(() => {
    const all = new Uint32Array(size);
    for (let of = 0; of < ground.sizes.brands; of++) {
      byBrand
        .of(of)
        .slice()
        .sort((one, other) => (reach[other] ?? 0) - (reach[one] ?? 0) || one - other)
        .forEach((ad, at) => {
          all[ad] = at + 1;
        });
    }
    return all;
  });
  const activeOf = lazy(() => {
    const counts = new Uint32Array(ground.sizes.brands);
    brand.forEach((of, index) => {
      if (isActive(campaigns, index, ground.today)) counts[of] = (counts[of] ?? 0) + 1;
    });
    return counts;
  });
  const rootOf = (index: number): number =>
    tree.rootOf[base.goods().category[campaigns.product[index] ?? 0] ?? 0] ?? 0;
  const niches = lazy(() =>
    taxonomy.map(({ metaNiche, name }, root) => ({
      code: metaNiche,
      name,
      count: brand.reduce((sum, _, index) => (rootOf(index) === root ? sum + 1 : sum), 0),
    })),
  );
  const days = (index: number): number => (lastSeen[index] ?? 0) - (started[index] ?? 0) + 1;

  const at = (index: number): MetaAd => {
    const own = hash(key, index);
    const id = ids.of(index);
    const shared = adAt(base, pages, campaigns, index);
    const format = formatOf(campaigns, index);
    const partners = world().brands.partners(shared.brand);
    return {
      ...shared,
      id,
      image: `https://cdn.example.org/ads/${id}.jpg`,
      video: format === 'video' ? `https://cdn.example.org/ads/${id}.mp4` : '',
      format,
      description: pick(own, DESCRIPTION, descriptions),
      caption: base.merchants().domain(shared.store),
      duplicates: duplicatesOf(campaigns, index),
      rank: ranks()[index] ?? 0,
      niche: taxonomy[rootOf(index)]?.metaNiche ?? '',
      partner: hash(own, PARTNER) % PARTNERS === 0 ? (partners[own % partners.length] ?? -1) : -1,
      cards: format === 'carousel' ? cardsOf(base, own, shared.brand, shared.link, id) : [],
    };
  };

  return {
    ...searchable<MetaAd, MetaAdKey>(ground, 'meta ads', {
      size,
      at,
      indexOf: ids.indexOf,
      text: (index) => adText(base, pages, campaigns, index),
      keys: {
        reach: (index) => reach[index] ?? 0,
        spend: (index) => campaigns.spendCents[index] ?? 0,
        started: (index) => started[index] ?? 0,
        lastSeen: (index) => lastSeen[index] ?? 0,
        daysRunning: days,
        duplicates: (index) => duplicatesOf(campaigns, index),
        rank: (index) => ranks()[index] ?? 0,
        monthlyVisits: (index) => traffic.visits(brand[index] ?? 0).at(-1) ?? 0,
        activeAdsOnPage: (index) => activeOf()[brand[index] ?? 0] ?? 0,
        trending: (index) => (reach[index] ?? 0) - reachUntil(campaigns, index, ground.today - 7),
        consistency: (index) => days(index) / (ground.today - (started[index] ?? 0) + 1),
      },
    }),
    brand,
    started,
    lastSeen,
    get niches() {
      return niches();
    },
    reachUntil: (index, day) => reachUntil(campaigns, checked(index, size), day),
    rankOn: (index, day) => {
      const own = reachUntil(campaigns, checked(index, size), day);
      if ((started[index] ?? 0) > day) return 0;
      return byBrand.of(brand[index] ?? 0).reduce((rank, other) => {
        const theirs = reachUntil(campaigns, other, day);
        return theirs > own || (theirs === own && other < index && theirs > 0) ? rank + 1 : rank;
      }, 1);
    },
    transcript: (index) => {
      const { hook, text, usp, language } = messageOf(base, campaigns, checked(index, size));
      if (language !== 'en') return text;
      const noun = wordsOf(base, campaigns.product[index] ?? 0).noun.toLowerCase();
      const rest = text.slice(hook.length).trim();
      return `${hook} So I ordered this ${noun}. ${rest} ${usp}, and that is all I wanted. The link is below.`;
    },
  };
}

/** Products of the same brand. */
function cardsOf(
  base: Base,
  own: number,
  brand: number,
  link: string,
  id: string,
): { readonly title: string; readonly image: string; readonly link: string }[] {
  const products = base.goods().byShop.of(brand);
  const count = Math.min(products.length, 2 + (hash(own, CARDS) % 4));
  return Array.from({ length: count }, (_, at) => ({
    title: titleOf(base, products[(own + at) % products.length] ?? 0),
    image: `https://cdn.example.org/ads/${id}-${at + 1}.jpg`,
    link,
  }));
}
