import type { Base } from './base.ts';
import { slugOf } from './merchants.ts';
import { hash, pick } from './random.ts';

export type Words = { readonly trait: string; readonly noun: string; readonly extra: string };

const TRAIT = 30;
const NOUN = 31;
const EXTRA = 32;
const FORM = 33;

export function wordsOf(base: Base, product: number): Words {
  const goods = base.goods();
  const leaf = base.tree.leaf(goods.category[product] ?? 0);
  const own = hash(goods.key, product);
  // the product of the description's examples
  if (product === 0) return { trait: leaf.traits[0] ?? '', noun: leaf.nouns[0] ?? '', extra: '' };
  return {
    trait: pick(own, TRAIT, leaf.traits),
    noun: pick(own, NOUN, leaf.nouns),
    extra: pick(own, EXTRA, leaf.extras),
  };
}

export function titleOf(base: Base, product: number): string {
  const { trait, noun, extra } = wordsOf(base, product);
  const article = `${trait} ${noun}`;
  if (extra === '') return article;
  const goods = base.goods();
  const seller = (): string => base.merchants().name(goods.shop[product] ?? 0);
  switch (hash(hash(goods.key, product), FORM) % 8) {
    case 0:
    case 1:
    case 2:
      return article;
    case 3:
    case 4:
      return `${article}, ${extra}`;
    case 5:
      return `${article} (${extra})`;
    case 6:
      return `${seller()} ${article}`;
    default:
      return `${seller()} ${article} - ${extra}`;
  }
}

/** Part of the address of the product's page. */
export function productSlug(base: Base, product: number): string {
  const { trait, noun } = wordsOf(base, product);
  return slugOf(`${trait} ${noun}`);
}
