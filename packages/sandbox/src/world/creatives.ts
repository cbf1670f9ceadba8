import type { Base } from './base.ts';
import { type Campaigns, isActive } from './campaigns.ts';
import { type Pages, pageTypes } from './pages.ts';
import { between, hash, type Key, pick } from './random.ts';
import { titleOf, wordsOf } from './titles.ts';
import {
  angles,
  awarenessStages,
  bodies,
  emotions,
  foreign,
  funnelStages,
  headlines,
  pitches,
  themes,
} from './words/ads.ts';
import { homeOf } from './words/places.ts';
import type { Ad, AdScore, InsightKind, MetaAd } from './world.ts';

/** What an ad says, and by what it is told apart. */
export type Message = Pick<MetaAd, 'text' | 'language' | Exclude<InsightKind, 'copy'>>;

/** A brand says the same in many ads: it has so many messages for each product. */
const MESSAGES = 9;

const VARIANT = 10;
const COUNTRIES = 11;
const ENGLISH = 12;
const DUPLICATES = 13;
const FORMAT = 14;

/** What ads of all libraries have, but for the id, the image and the video. */
export function adAt(
  base: Base,
  pages: Pages,
  campaigns: Campaigns,
  index: number,
): Omit<Ad, 'id' | 'image' | 'video'> & Message {
  const { today } = base.ground;
  const brand = campaigns.brand[index] ?? 0;
  const started = campaigns.started[index] ?? 0;
  const lastSeen = campaigns.lastSeen[index] ?? 0;
  return {
    index,
    brand,
    store: brand,
    product: campaigns.product[index] ?? 0,
    lander: campaigns.page[index] ?? 0,
    started,
    lastSeen,
    daysRunning: lastSeen - started + 1,
    isActive: isActive(campaigns, index, today),
    countries: countriesOf(base, campaigns, index),
    score: scoreOf(campaigns, index, today),
    spendCents: campaigns.spendCents[index] ?? 0,
    reach: campaigns.reach[index] ?? 0,
    link: pageUrl(base, pages, campaigns.page[index] ?? 0),
    ...messageOf(base, campaigns, index),
  };
}

export function pageUrl(base: Base, pages: Pages, page: number): string {
  return `https://${base.merchants().domain(pages.brand[page] ?? 0)}${pages.path(page)}`;
}

/** A line each: page, text, address and product. */
export function adText(base: Base, pages: Pages, campaigns: Campaigns, index: number): string {
  const { headline, text } = messageOf(base, campaigns, index);
  const name = base.merchants().name(campaigns.brand[index] ?? 0);
  const link = pageUrl(base, pages, campaigns.page[index] ?? 0);
  return `${name}\n${headline} ${text}\n${link}\n${titleOf(base, campaigns.product[index] ?? 0)}`;
}

export function pageTypeOf(pages: Pages, page: number): (typeof pageTypes)[number] {
  return pageTypes[pages.type[page] ?? 0] ?? 'homepage';
}

export function messageOf(base: Base, campaigns: Campaigns, index: number): Message {
  const own = hash(campaigns.key, index);
  const brand = campaigns.brand[index] ?? 0;
  const product = campaigns.product[index] ?? 0;
  // few of the messages are used much
  const share = between(own, VARIANT, 0, 999) / 1000;
  const message = hash(
    hash(base.ground.key('messages'), brand),
    Math.floor(MESSAGES * share * share),
  );
  const pitch = pitches[base.tree.rootOf[base.goods().category[product] ?? 0] ?? 0];
  const { noun } = wordsOf(base, product);
  const language = languageOf(base, own, brand);
  const translated = foreign[language];
  const usp = pick(message, 1, pitch?.usps ?? ['']);
  const desire = pick(message, 2, pitch?.desires ?? ['']);
  const hook = pick(message, 3, translated?.hooks ?? pitch?.hooks ?? ['']);
  const body = translated
    ? pick(message, 4, translated.bodies)
    : pick(message, 4, bodies)(noun, usp, desire);
  return {
    language,
    hook,
    headline: translated
      ? pick(message, 5, translated.headlines)
      : pick(message, 5, headlines)(noun, usp),
    text: `${hook} ${body}`,
    usp,
    desire,
    persona: pick(message, 6, pitch?.personas ?? ['']),
    theme: pick(message, 7, themes),
    angle: pick(message, 8, angles),
    emotion: pick(message, 9, emotions),
    awareness: pick(message, 10, awarenessStages),
    funnelStage: pick(message, 11, funnelStages),
  };
}

export function duplicatesOf(campaigns: Campaigns, index: number): number {
  const own = hash(campaigns.key, index);
  const many = (hash(own, DUPLICATES) % 1000) / 1000;
  return 1 + Math.floor(24 * many * many * many * many);
}

/** Of an ad on Meta. */
export function formatOf({ key }: Campaigns, index: number): MetaAd['format'] {
  const share = hash(hash(key, index), FORMAT) % 100;
  if (share < 54) return 'video';
  if (share < 84) return 'image';
  return share < 96 ? 'carousel' : 'dco';
}

/** That of the store's country, or English. */
function languageOf(base: Base, own: Key, brand: number): string {
  const { language } = homeOf(base.merchants().market[brand] ?? 0);
  return hash(own, ENGLISH) % 5 === 0 ? 'en' : language;
}

/** One to four, the store's own first. */
function countriesOf(base: Base, campaigns: Campaigns, index: number): string[] {
  const brand = campaigns.brand[index] ?? 0;
  const { country, neighbours } = homeOf(base.merchants().market[brand] ?? 0);
  const count = hash(hash(campaigns.key, index), COUNTRIES) % 8;
  return [country, ...neighbours.slice(0, Math.max(0, count - 4))];
}

function scoreOf(campaigns: Campaigns, index: number, today: number): AdScore {
  const days = (campaigns.lastSeen[index] ?? 0) - (campaigns.started[index] ?? 0) + 1;
  const running = isActive(campaigns, index, today);
  if (days >= (running ? 30 : 60)) return 'Winning';
  return days >= (running ? 10 : 20) || duplicatesOf(campaigns, index) >= 8 ? 'Scaling' : 'Testing';
}
