import type { Base } from './base.ts';
import { hash, unit } from './random.ts';
import { productSlug } from './titles.ts';
import type { Lander } from './world.ts';

/** The pages that ads of brands lead to, as columns, one brand's after another's. */
export type Pages = {
  readonly size: number;
  readonly brand: Uint32Array;
  /** Index into the types of pages. */
  readonly type: Uint8Array;
  /** -1 unless it is the page of one product. */
  readonly product: Int32Array;
  /** Path below the domain. */
  path(index: number): string;
  /** Index of a brand's first page, and of the one after its last. */
  range(brand: number): readonly [first: number, end: number];
};

export const pageTypes: readonly Lander['pageType'][] = [
  'homepage',
  'collection',
  'funnel',
  'product',
];

/** The product pages of a brand at most. */
const MOST_PRODUCTS = 12;

export function createPages(base: Base): Pages {
  const goods = base.goods();
  const { brands } = base.ground.sizes;
  const key = base.ground.key('pages');
  const brand: number[] = [];
  const type: number[] = [];
  const product: number[] = [];
  const starts: number[] = [];
  for (let of = 0; of < brands; of++) {
    starts.push(brand.length);
    const products = productsWithPages(base, goods.byShop.of(of));
    const hasFunnel = of === 0 || unit(key, of) < 0.5;
    const types = hasFunnel ? [0, 1, 2] : [0, 1];
    for (const at of types) {
      brand.push(of);
      type.push(at);
      product.push(-1);
    }
    for (const index of products) {
      brand.push(of);
      type.push(3);
      product.push(index);
    }
  }
  starts.push(brand.length);
  const words = ['why-it-works', 'offer', 'as-seen-on-social', 'quiz'];
  return {
    size: brand.length,
    brand: Uint32Array.from(brand),
    type: Uint8Array.from(type),
    product: Int32Array.from(product),
    path: (index) => {
      const own = product[index] ?? -1;
      if (own >= 0) return `/products/${productSlug(base, own)}`;
      if (type[index] === 0) return '';
      if (type[index] === 1) return '/collections/all';
      return `/pages/${words[hash(key, index) % words.length]}`;
    },
    range: (of) => [starts[of] ?? 0, starts[of + 1] ?? 0],
  };
}

/** Each with a path of its own. */
function productsWithPages(base: Base, products: Uint32Array): number[] {
  const bySlug = new Map<string, number>();
  for (const product of products) {
    const slug = productSlug(base, product);
    if (!bySlug.has(slug)) bySlug.set(slug, product);
    if (bySlug.size === MOST_PRODUCTS) break;
  }
  return Array.from(bySlug.values());
}
