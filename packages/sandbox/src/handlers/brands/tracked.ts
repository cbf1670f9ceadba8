/** Brands that an account tracks. */

import type { Context } from '../../handler.ts';
import { type Section, section } from '../../state/section.ts';
import { dateOf, dayOf } from '../../world/day.ts';
import type { World } from '../../world/world.ts';
import { refusal } from '../support/errors.ts';

/** `added` is a date. */
export type Tracked = { readonly id: string; readonly added: string };

type Tracking = {
  readonly brands: readonly Tracked[];
  /** How many were added in a month such as `2026-03`. */
  readonly month: string;
  readonly used: number;
};

/** Null until the account changes something. */
const tracking: Section<Tracking | null> = section<Tracking | null>('tracked-brands', null);

/** Brands that may be added in a month. */
const QUOTA = 50;

const AT_START = 12;
const FIRST_ADDED = dayOf('2025-03-10') ?? 0;
const DAYS_BETWEEN = 31;

export function trackedBrands(context: Context): readonly Tracked[] {
  return current(context).brands;
}

export function isTracked(context: Context, id: string): boolean {
  return trackedBrands(context).some((brand) => brand.id === id);
}

export function quotaOf(context: Context): object {
  const { used, month } = current(context);
  return { used, limit: QUOTA, remaining: QUOTA - used, month };
}

/** Whether it was tracked before. Throws a `Refusal` once the quota of the month is used up. */
export function track(context: Context, id: string): boolean {
  if (isTracked(context, id)) return true;
  const { brands, month, used } = current(context);
  if (used >= QUOTA) {
    throw refusal(400, `Monthly limit of new brands reached (${QUOTA}). Resets next month.`);
  }
  const added = dateOf(context.world.today);
  context.state.write(tracking, { brands: [...brands, { id, added }], month, used: used + 1 });
  return false;
}

/** Throws a `Refusal` for a brand that is not tracked. */
export function untrack(context: Context, id: string): void {
  if (!isTracked(context, id)) throw refusal(400, 'Brand not found');
  const { brands, ...rest } = current(context);
  context.state.write(tracking, { ...rest, brands: brands.filter((brand) => brand.id !== id) });
}

function current({ state, world }: Context): Tracking {
  const { brands, ...kept } = state.read(tracking) ?? atStart(world);
  const month = dateOf(world.today).slice(0, 7);
  return { brands, month, used: kept.month === month ? kept.used : 0 };
}

function atStart({ brands, today }: World): Tracking {
  const tracked = Array.from({ length: Math.min(AT_START, brands.size) }, (_, index) => ({
    id: brands.at(index).id,
    added: dateOf(Math.min(today, FIRST_ADDED + index * DAYS_BETWEEN)),
  }));
  return { brands: tracked, month: '', used: 0 };
}
