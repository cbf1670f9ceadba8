import { dayAt } from './day.ts';
import { Memory } from './memory.ts';
import { type Key, named } from './random.ts';
import type { Day, Window, WorldOptions } from './world.ts';

/** Days that series reach back, today included. */
export const DAYS = 400;

/** Days over which things were seen first: a month of them is one in twenty. */
export const LAUNCH_DAYS = 600;

const LEAST_MEMORY = 12_000_000;
const MEMORY_A_PRODUCT = 500;

type Sizes = {
  readonly products: number;
  readonly shops: number;
  readonly creators: number;
  readonly stores: number;
  readonly brands: number;
};

/** What all parts of a world stand on. */
export type Ground = {
  readonly today: Day;
  readonly firstDay: Day;
  readonly allDays: Window;
  readonly sizes: Sizes;
  readonly memory: Memory;
  key(name: string): Key;
};

export function createGround({ seed, now, scale }: WorldOptions): Ground {
  const today = dayAt(now);
  const firstDay = today - DAYS + 1;
  const root = named(seed | 0, 'world');
  const products = Math.max(1, Math.floor(scale));
  return {
    today,
    firstDay,
    allDays: { from: firstDay, to: today },
    sizes: sizesFor(products),
    memory: new Memory(LEAST_MEMORY + products * MEMORY_A_PRODUCT),
    key: (name) => named(root, name),
  };
}

function sizesFor(products: number): Sizes {
  const shops = Math.max(1, Math.round(products / 12));
  return {
    products,
    shops,
    creators: Math.max(8, Math.round(products / 5)),
    stores: Math.max(shops, Math.round(products / 10)),
    brands: Math.max(1, Math.round(products / 20)),
  };
}

/** The part of a window that a world knows; empty ones end before they start. */
export function clip(ground: Ground, window: Window): Window {
  return {
    from: Math.max(ground.firstDay, window.from),
    to: Math.min(ground.today, window.to),
  };
}

/** As many days right before a window, or undefined where they are not all known. */
export function before(ground: Ground, window: Window): Window | undefined {
  const { from, to } = clip(ground, window);
  const earlier = { from: from - (to - from + 1), to: from - 1 };
  return to >= from && earlier.from >= ground.firstDay ? earlier : undefined;
}

/** See `Growth` of the world. */
export function growth(now: number, earlier: number): number {
  if (earlier === 0) return now === 0 ? 0 : 1;
  return Math.round(((now - earlier) / earlier) * 10_000) / 10_000;
}
