import { createBase } from './base.ts';
import { createBrands } from './brands.ts';
import { type Campaigns, createCampaigns, type Plan } from './campaigns.ts';
import { createCategories } from './categories.ts';
import { createCreators } from './creators.ts';
import { createGoogleAds } from './google-ads.ts';
import { clip } from './ground.ts';
import { createLanders } from './landers.ts';
import { createMetaAds } from './meta-ads.ts';
import { createNotifications } from './notifications.ts';
import { lazy } from './order.ts';
import { createPages } from './pages.ts';
import { createPinterestAds } from './pinterest-ads.ts';
import { createProducts } from './products.ts';
import { createShops } from './shops.ts';
import { createStores } from './stores.ts';
import { createTiktokAds } from './tiktok-ads.ts';
import { createTraffic } from './traffic.ts';
import { createTrends } from './trends.ts';
import { createVideos } from './videos.ts';
import { markets } from './words/places.ts';

/** Whole days since 1970-01-01, UTC. */
export type Day = number;

/** Days from the first to the last, both included. */
export type Window = { readonly from: Day; readonly to: Day };

export type WorldOptions = {
  /** Any number; its lower 32 bits count. Another seed gives another world. */
  readonly seed: number;
  /** Milliseconds since 1970. Only its day in UTC counts: it is the last day that the world knows. */
  readonly now: number;
  /** Products. All other sizes follow from it. */
  readonly scale: number;
};

/**
 * A market that the service would know: everything is a pure function of the seed, the day and the
 * scale. Amounts of money are whole cents of one currency and counts are whole numbers, so that sums
 * over days, products or videos are exact. Entities are addressed by their index, from 0 to
 * `size - 1`; ids are for the outside. What an index relates to is given by index too, and -1 means
 * that there is none. Entities and lists that the world returns are shared: do not change them.
 */
export type World = {
  readonly seed: number;
  /** The day of `now`, which every figure includes, and the last day of every series. */
  readonly today: Day;
  /** The first day of every series: 400 days, of which `today` is the last. */
  readonly firstDay: Day;
  /** The markets of TikTok Shop, the largest first. */
  readonly countries: readonly string[];

  readonly categories: Categories;
  readonly products: Products;
  readonly shops: Shops;
  readonly creators: Creators;
  readonly videos: Videos;

  readonly stores: Stores;
  readonly brands: Brands;
  readonly landers: Landers;
  readonly metaAds: MetaAds;
  readonly tiktokAds: TiktokAds;
  readonly pinterestAds: PinterestAds;
  readonly googleAds: GoogleAds;

  readonly trends: Trends;
  /** Newest first. */
  readonly notifications: Collection<Notification>;

  /** The last `days` days, `today` included, as far as the world reaches back. */
  lastDays(days: number): Window;
  /** Every day that the world knows. */
  readonly allDays: Window;
  /**
   * What `make` returns, kept under `key`, which must tell it apart from all else that is kept: for
   * rows that a filter leaves, say. The oldest are forgotten where they take too much memory.
   */
  remember<Value extends ArrayBufferView>(key: string, make: () => Value): Value;
};

/** Things of one kind. */
export type Collection<Entity> = {
  readonly size: number;
  /** Throws a RangeError for an index that there is not. */
  at(index: number): Entity;
  /** -1 for an id that there is not. */
  indexOf(id: string): number;
};

/** Things of one kind that are looked for by text and sorted. */
export type Searchable<Entity, Key extends string> = Collection<Entity> & {
  /** The value of a key for each index. Strings have no column. */
  column(key: Key): Float64Array;
  /** All indexes, the highest value of `key` first, and the lowest index first among equals. */
  ordered(key: Key): Uint32Array;
  /**
   * What text searches look at, in lower case, a line each. Of an ad: page name; headline and text;
   * address of the landing page; title of the product.
   */
  text(index: number): string;
};

/** Things of one kind on TikTok Shop, which have figures by window and belong to one market. */
export type Ranked<Entity, Key extends string, Figures> = Collection<Entity> & {
  /** The sums of the days of a window; days that the world does not know add nothing. */
  figures(index: number, window: Window): Figures;
  /** Day by day; exactly what `figures` sums. Clipped to the days that the world knows. */
  series(index: number, window: Window): DailySeries;
  /** The value of a key for each index. Money is in cents. A key without a window ignores it. */
  column(key: Key, window: Window): Float64Array;
  /**
   * Indexes of one market, or of all for undefined, the highest value of `key` first, and the lowest
   * index first among equals. Empty for a country that is no market. Read it backwards for `asc`.
   */
  ordered(country: string | undefined, key: Key, window: Window): Uint32Array;
  /** What text searches look at, in lower case: title, name or caption. */
  text(index: number): string;
};

/** Days from `from` on, one after another, a value each. */
export type DailySeries = {
  readonly from: Day;
  readonly revenueCents: Float64Array;
  readonly sales: Float64Array;
  /** Visits of product pages; for a video, its views. */
  readonly visits: Float64Array;
};

export type Sums = {
  readonly revenueCents: number;
  readonly sales: number;
  readonly visits: number;
};

/**
 * Growth against as many days right before the window, as a fraction: 0.12 is 12 % more. 0 where
 * those days are not all known, 1 where they had nothing and the window has something.
 */
export type Growth = { readonly revenueGrowthRate: number; readonly salesGrowthRate: number };

// --- TikTok Shop ---------------------------------------------------------------------------------

export type Category = {
  readonly index: number;
  /** Six digits. */
  readonly id: string;
  readonly name: string;
  readonly level: 1 | 2 | 3;
  /** -1 on level 1. */
  readonly parent: number;
  /** From level 1 down to itself. */
  readonly path: readonly number[];
  readonly children: readonly number[];
};

export type CategoryKey =
  | 'revenue'
  | 'sales'
  | 'visits'
  | 'revenueGrowthRate'
  | 'salesGrowthRate'
  | 'products'
  | 'shops'
  | 'creators'
  | 'videos';

type CategoryFigures = Sums &
  Growth & {
    /** How many there are in the category, whatever the window. */
    readonly products: number;
    readonly shops: number;
    readonly creators: number;
    readonly videos: number;
  };

/** Categories are the same in all markets, so their figures take a country; undefined is all of them. */
export type Categories = Collection<Category> & {
  readonly roots: readonly number[];
  figures(index: number, country: string | undefined, window: Window): CategoryFigures;
  series(index: number, country: string | undefined, window: Window): DailySeries;
  /** Categories that have a product in the market; see `Ranked.ordered`. */
  ordered(country: string | undefined, key: CategoryKey, window: Window): Uint32Array;
  column(country: string | undefined, key: CategoryKey, window: Window): Float64Array;
  text(index: number): string;
  /** Products in it or below it, in the order of their index. */
  products(index: number): Uint32Array;
};

/** One listing, in one market. The same article elsewhere is another product. */
export type Product = {
  readonly index: number;
  /** 16 digits. */
  readonly id: string;
  readonly title: string;
  readonly country: string;
  /** On level 3. */
  readonly category: number;
  readonly shop: number;
  readonly priceCents: number;
  readonly image: string;
  readonly firstSeen: Day;
  /** 0 to 5, one decimal; 0 without reviews. */
  readonly rating: number;
  readonly reviewCount: number;
  /** 0 to 5, one decimal. */
  readonly score: number;
  /** A fraction. */
  readonly commissionRate: number;
  /** How well its creators convert, a fraction. */
  readonly creatorConversionRatio: number;
  readonly creatorCount: number;
  readonly videoCount: number;
  /** Part of the path of its page in a store, such as `vitamin-c-brightening-serum`. */
  readonly slug: string;
};

export type ProductKey =
  | 'revenue'
  | 'sales'
  | 'visits'
  | 'revenueGrowthRate'
  | 'salesGrowthRate'
  | 'price'
  | 'commissionRate'
  | 'creatorCount'
  | 'videoCount'
  | 'creatorConversionRatio'
  | 'firstSeen'
  | 'score'
  | 'rating'
  | 'reviewCount';

type ProductFigures = Sums & Growth;

export type Products = Ranked<Product, ProductKey, ProductFigures> & {
  /** The category on level 3, for each index. */
  readonly category: Uint16Array;
  readonly shop: Uint32Array;
  creators(index: number): Uint32Array;
  /** Oldest first. */
  videos(index: number): Uint32Array;
};

export type Shop = {
  readonly index: number;
  /** 16 digits. */
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly logo: string;
  readonly firstSeen: Day;
  readonly rating: number;
  readonly productCount: number;
  readonly creatorCount: number;
};

export type ShopKey =
  | 'revenue'
  | 'sales'
  | 'visits'
  | 'revenueGrowthRate'
  | 'salesGrowthRate'
  | 'rating'
  | 'productCount'
  | 'creatorCount'
  | 'videoCount'
  | 'firstSeen';

/** The rest of the revenue comes through the shop's own channels. */
type ShopFigures = Sums & Growth & { readonly affiliateRevenueCents: number };

export type Shops = Ranked<Shop, ShopKey, ShopFigures> & {
  /** In the order of their index. */
  products(index: number): Uint32Array;
  creators(index: number): Uint32Array;
  videos(index: number): Uint32Array;
};

export type Creator = {
  readonly index: number;
  /** 16 digits. */
  readonly id: string;
  /** User name, such as `skincare.with.june`. */
  readonly name: string;
  readonly displayName: string;
  readonly country: string;
  readonly avatar: string;
  readonly followerCount: number;
  readonly videoCount: number;
};

export type CreatorKey =
  | 'revenue'
  | 'sales'
  | 'visits'
  | 'revenueGrowthRate'
  | 'salesGrowthRate'
  | 'followerCount'
  | 'videoCount'
  | 'productCount'
  | 'firstSeen';

/** A creator's figures are the sums of those of the videos. */
export type Creators = Ranked<Creator, CreatorKey, Sums & Growth> & {
  products(index: number): Uint32Array;
  shops(index: number): Uint32Array;
  /** Oldest first. */
  videos(index: number): Uint32Array;
};

type Video = {
  readonly index: number;
  /** 16 digits. */
  readonly id: string;
  readonly caption: string;
  readonly country: string;
  readonly cover: string;
  readonly product: number;
  readonly creator: number;
  readonly published: Day;
  /** On all days that the world knows, which may be fewer than those since it was published. */
  readonly views: number;
  readonly likes: number;
};

export type VideoKey =
  | 'revenue'
  | 'sales'
  | 'views'
  | 'gpm'
  | 'revenueGrowthRate'
  | 'salesGrowthRate'
  | 'published'
  | 'likes';

/** Never more than what the product of the video sold on the same days, all its videos together. */
type VideoFigures = Sums &
  Growth & {
    /** `visits` under the name that videos have for it. */
    readonly views: number;
  };

export type Videos = Ranked<Video, VideoKey, VideoFigures> & {
  readonly product: Uint32Array;
  readonly creator: Uint32Array;
  /** 1 where it runs as an advertisement, for each index. */
  readonly isAd: Uint8Array;
  readonly isAffiliate: Uint8Array;
};

// --- Stores, brands and their ads ----------------------------------------------------------------

/** Both ends included, in cents. */
export type CentsRange = { readonly min: number; readonly max: number };

export type Store = {
  readonly index: number;
  /** Eight digits; `shopid` and `storeid` alike. */
  readonly id: string;
  readonly name: string;
  /** Below example.org. */
  readonly domain: string;
  readonly shopifyDomain: string;
  readonly country: string;
  readonly language: string;
  readonly currency: string;
  /** Categories on levels 1 and 2. */
  readonly category: number;
  readonly subcategory: number;
  /** The catch-all name of its field, of the values that the explorer's filter takes. */
  readonly niche: string;
  readonly icon: string;
  readonly screenshotPath: string;
  readonly firstProduct: Day;
  readonly productCount: number;
  /** The last seven calendar months, oldest first; the last is the month before that of `today`. */
  readonly visits: readonly { readonly month: string; readonly visits: number }[];
  /** Of the last of those months. */
  readonly monthlyVisits: number;
  /** In percent, one decimal, over one and three months. */
  readonly visitsGrowth1m: number;
  readonly visitsGrowth3m: number;
  readonly dailyRevenue: CentsRange;
  readonly monthlyRevenue: CentsRange;
  readonly annualRevenue: CentsRange;
  /** Of a month against the one before, in percent, one decimal. */
  readonly revenueGrowth: number;
  readonly orderValueCents: number;
  readonly topCountries: readonly { readonly country: string; readonly percent: number }[];
  readonly apps: readonly string[];
  readonly theme: string;
  readonly email: string;
  /** One decimal; 0 without reviews. */
  readonly trustRating: number;
  readonly trustReviews: number;
  /** The same merchant on TikTok Shop and on Facebook; -1 where not. */
  readonly shop: number;
  readonly brand: number;
};

export type StoreKey =
  | 'monthlyRevenue'
  | 'dailyRevenue'
  | 'annualRevenue'
  | 'monthlyVisits'
  | 'visitsGrowth1m'
  | 'visitsGrowth3m'
  | 'orderValue'
  | 'productCount'
  | 'firstProduct'
  | 'activeAds';

export type Stores = Searchable<Store, StoreKey> & {
  /** Products of its shop that sold most in 30 days, else some of its category; at most `count`. */
  bestsellers(index: number, count: number): number[];
  indexOfDomain(domain: string): number;
  googleAds(index: number): Uint32Array;
};

/** A Facebook page that advertises. Each has a store. */
export type Brand = {
  readonly index: number;
  /** 15 digits: the page's id. */
  readonly id: string;
  readonly name: string;
  readonly logoPath: string;
  readonly pageCreated: Day;
  readonly store: number;
  readonly totalAds: number;
  /** Meta ads that were seen in the last 3 days. */
  readonly activeAds: number;
  /** Started in the last 7 days, and the change against the 7 before as a fraction. */
  readonly newAds: number;
  readonly newAdsChange: number;
  readonly formats: {
    readonly videos: number;
    readonly images: number;
    readonly dco: number;
    readonly carousels: number;
  };
  /** Of all its ads, in cents. */
  readonly spendCents: number;
};

/** What ads of a brand are grouped by. */
export type InsightKind =
  | 'copy'
  | 'headline'
  | 'hook'
  | 'persona'
  | 'theme'
  | 'angle'
  | 'desire'
  | 'emotion'
  | 'usp'
  | 'awareness'
  | 'funnelStage';

export type Insight = {
  readonly label: string;
  readonly count: number;
  /** Of the ads that were kept, one decimal. */
  readonly percentage: number;
  readonly maxDaysRunning: number;
};

export type Brands = Collection<Brand> & {
  /** Its Meta ads, the last started first. */
  ads(index: number): Uint32Array;
  /** Creators who advertise with it. */
  partners(index: number): readonly number[];
  /** Ads that were active on a day: started by then, and seen on it, later, or shortly before. */
  activeAdsOn(index: number, day: Day): number;
  /** The most frequent first; of all Meta ads of the brand, or of those given. */
  insights(index: number, kind: InsightKind, ads?: ArrayLike<number>): Insight[];
};

export type AdScore = 'Winning' | 'Scaling' | 'Testing';

/** What ads of all libraries have. */
export type Ad = {
  readonly index: number;
  readonly id: string;
  readonly brand: number;
  readonly store: number;
  /** What it sells. */
  readonly product: number;
  readonly lander: number;
  readonly started: Day;
  /** At most `today`. */
  readonly lastSeen: Day;
  /** From `started` to `lastSeen`. */
  readonly daysRunning: number;
  /** Seen in the last 3 days. */
  readonly isActive: boolean;
  /** Two-letter codes, the main one first. */
  readonly countries: readonly string[];
  /** Two letters. */
  readonly language: string;
  readonly headline: string;
  readonly text: string;
  readonly score: AdScore;
  /** So far, in cents. */
  readonly spendCents: number;
  /** People, so far. */
  readonly reach: number;
  /** Address of the page that it leads to. */
  readonly link: string;
  readonly image: string;
  /** Empty if it has none. */
  readonly video: string;
};

/** Columns that filters of ads look at, for each index. */
export type AdColumns = {
  readonly brand: Uint32Array;
  readonly started: Int32Array;
  readonly lastSeen: Int32Array;
};

export type MetaAd = Ad & {
  readonly format: 'video' | 'image' | 'carousel' | 'dco';
  /** Line below the headline. */
  readonly description: string;
  readonly caption: string;
  /** Copies of the same ad that run. */
  readonly duplicates: number;
  /** 1 is the best of the brand by reach. */
  readonly rank: number;
  /** Two capital letters, as `niches` lists them. */
  readonly niche: string;
  readonly hook: string;
  readonly persona: string;
  readonly theme: string;
  readonly angle: string;
  readonly desire: string;
  readonly emotion: string;
  readonly usp: string;
  readonly awareness: string;
  readonly funnelStage: string;
  /** Creator it runs together with, or -1. */
  readonly partner: number;
  /** Carousels only. */
  readonly cards: readonly {
    readonly title: string;
    readonly image: string;
    readonly link: string;
  }[];
};

export type MetaAdKey =
  | 'reach'
  | 'spend'
  | 'started'
  | 'lastSeen'
  | 'daysRunning'
  | 'duplicates'
  | 'rank'
  | 'monthlyVisits'
  | 'activeAdsOnPage'
  /** Reach of the last 7 days. */
  | 'trending'
  /** Days running against the days since it started. */
  | 'consistency';

export type MetaAds = Searchable<MetaAd, MetaAdKey> &
  AdColumns & {
    /** Codes with their names and numbers of ads. */
    readonly niches: readonly {
      readonly code: string;
      readonly name: string;
      readonly count: number;
    }[];
    /** Reach from the start to a day, that day included. */
    reachUntil(index: number, day: Day): number;
    /** The rank that it had on a day, by reach until then; 0 before it started. */
    rankOn(index: number, day: Day): number;
    /** What is said in it, whether it has a video or not. */
    transcript(index: number): string;
  };

export type TiktokAd = Ad & {
  /** Name of a niche, as the TikTok ad library takes it. */
  readonly niche: string;
  readonly likes: number;
  readonly shares: number;
  readonly comments: number;
  readonly duplicates: number;
};

export type TiktokAdKey =
  | 'likes'
  | 'shares'
  | 'comments'
  | 'started'
  | 'lastSeen'
  | 'spend'
  | 'duplicates'
  | 'consistency'
  | 'daysRunning'
  | 'monthlyVisits';

export type TiktokAds = Searchable<TiktokAd, TiktokAdKey> & AdColumns;

export type PinterestAd = Ad & {
  readonly format: 'image' | 'video';
  /** User name of the page. */
  readonly promoter: string;
  readonly pageId: string;
  readonly description: string;
  readonly niche: string;
  readonly saves: number;
  readonly repins: number;
  readonly comments: number;
  readonly reasons: readonly string[];
};

export type PinterestAdKey =
  | 'started'
  | 'lastSeen'
  | 'saves'
  | 'repins'
  | 'comments'
  | 'reactions'
  | 'daysRunning';

export type PinterestAds = Searchable<PinterestAd, PinterestAdKey> &
  AdColumns & {
    /** Repins from the start to a day, that day included. */
    repinsUntil(index: number, day: Day): number;
  };

/** `id` is that of the entry (`doc_id`). */
export type GoogleAd = Ad & {
  readonly creativeId: string;
  readonly advertiserId: string;
  readonly advertiserName: string;
  readonly format: 'image' | 'video' | 'text';
  readonly platform: string;
};

export type GoogleAdKey =
  | 'lastSeen'
  | 'started'
  | 'reach'
  | 'spend'
  | 'daysRunning'
  | 'monthlyVisits';

export type GoogleAds = Searchable<GoogleAd, GoogleAdKey> &
  AdColumns & {
    /** The brand behind an advertiser; -1 for an id that there is not. */
    indexOfAdvertiser(advertiserId: string): number;
    indexOfCreative(creativeId: string): number;
    ofBrand(brand: number): Uint32Array;
    reachUntil(index: number, day: Day): number;
  };

export type Lander = {
  readonly index: number;
  /** Domain and path; unique, the id of `indexOf`. */
  readonly key: string;
  readonly url: string;
  readonly brand: number;
  readonly store: number;
  readonly pageType: 'product' | 'collection' | 'homepage' | 'funnel';
  readonly niche: string;
  /** Meta ads that lead to it, ever. */
  readonly adVolume: number;
};

export type LanderKey = 'adVolume' | 'monthlyVisits' | 'monthlyRevenue' | 'daysRunning';

export type Landers = Searchable<Lander, LanderKey>;

// --- Trends and notifications --------------------------------------------------------------------

export type TrendTerm = 3 | 6 | 12 | 24 | 60;

export type Trend = {
  readonly index: number;
  readonly keyword: string;
  /** Unique slug, the id of `indexOf`. */
  readonly path: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly added: Day;
  /** Searches of the last month. */
  readonly volume: number;
  /** Searches in each of the last 60 months, oldest first; the last is that before the month of `today`. */
  readonly history: readonly { readonly month: string; readonly searches: number }[];
  readonly classifications: { readonly [Term in TrendTerm]: 'regular' | 'exploding' };
  /** Change over so many months, in percent, whole. */
  readonly growth: { readonly [Term in TrendTerm]: number };
};

export type TrendKey = 'volume' | 'added' | `growth${TrendTerm}`;

export type Trends = Searchable<Trend, TrendKey> & {
  /** Names that `categories` of trends have. */
  readonly categories: readonly string[];
};

export type Notification = {
  readonly index: number;
  /** Whole numbers as text, the newest highest. */
  readonly id: string;
  /** Whether it was read before the sandbox started. */
  readonly isRead: boolean;
};

/** Ready at once: columns and orders are made when they are first asked for. */
export function createWorld(options: WorldOptions): World {
  const base = createBase(options);
  const { ground } = base;
  const traffic = createTraffic(base);
  const pages = lazy(() => createPages(base));
  const campaigns = (plan: Plan): (() => Campaigns) =>
    lazy(() => createCampaigns(base, pages(), plan));
  const meta = campaigns({ name: 'meta', least: 8, factor: 8, share: 1 });
  const tiktok = campaigns({ name: 'tiktok', least: 4, factor: 5, share: 0.7 });
  const pinterest = campaigns({ name: 'pinterest', least: 3, factor: 4, share: 0.45 });
  const google = campaigns({ name: 'google', least: 3, factor: 4, share: 0.6 });

  const parts = {
    categories: lazy(() => createCategories(base)),
    products: lazy(() => createProducts(base)),
    shops: lazy(() => createShops(base)),
    creators: lazy(() => createCreators(base)),
    videos: lazy(() => createVideos(base)),
    stores: lazy(() => createStores(base, traffic, () => world)),
    brands: lazy(() => createBrands(base, meta(), () => world)),
    landers: lazy(() => createLanders(base, pages(), meta(), traffic)),
    metaAds: lazy(() => createMetaAds(base, pages(), meta(), traffic, () => world)),
    tiktokAds: lazy(() => createTiktokAds(base, pages(), tiktok(), traffic)),
    pinterestAds: lazy(() => createPinterestAds(base, pages(), pinterest())),
    googleAds: lazy(() => createGoogleAds(base, pages(), google(), traffic)),
    trends: lazy(() => createTrends(ground)),
    notifications: lazy(() => createNotifications(base)),
  };

  const world: World = {
    seed: options.seed,
    today: ground.today,
    firstDay: ground.firstDay,
    allDays: ground.allDays,
    countries: markets.map(({ country }) => country),
    get categories() {
      return parts.categories();
    },
    get products() {
      return parts.products();
    },
    get shops() {
      return parts.shops();
    },
    get creators() {
      return parts.creators();
    },
    get videos() {
      return parts.videos();
    },
    get stores() {
      return parts.stores();
    },
    get brands() {
      return parts.brands();
    },
    get landers() {
      return parts.landers();
    },
    get metaAds() {
      return parts.metaAds();
    },
    get tiktokAds() {
      return parts.tiktokAds();
    },
    get pinterestAds() {
      return parts.pinterestAds();
    },
    get googleAds() {
      return parts.googleAds();
    },
    get trends() {
      return parts.trends();
    },
    get notifications() {
      return parts.notifications();
    },
    lastDays: (days) => clip(ground, { from: ground.today - days + 1, to: ground.today }),
    remember: (key, make) => ground.memory.remember(`asked ${key}`, make),
  };
  return world;
}
