/** What an account may spend. */
export type Balance = {
  /** Month that `used` counts, such as `2026-03`, in UTC. */
  readonly month: string;
  readonly used: number;
  readonly limit: number;
  /** Left from packs. */
  readonly addon: number;
};

/** A charge, so that it can be paid back: of which month, how much that covers, and how much packs. */
export type Charge = { readonly month: string; readonly used: number; readonly addon: number };

/** As it stands now: another month begins with nothing spent. */
export function current(balance: Balance, now: number): Balance {
  const month = monthOf(now);
  return month === balance.month ? balance : { ...balance, month, used: 0 };
}

/** The month that was asked for last, since a date is dear to make and the next request asks for the same. */
let known = { from: 0, to: 0, month: '' };

/** `2026-03`, in UTC. */
export function monthOf(now: number): string {
  if (now < known.from || now >= known.to) {
    const date = new Date(now);
    const [year, index] = [date.getUTCFullYear(), date.getUTCMonth()];
    const month = date.toISOString().slice(0, 7);
    known = { from: Date.UTC(year, index), to: Date.UTC(year, index + 1), month };
  }
  return known.month;
}

/** Undefined if what is left does not reach. */
export function chargeOf(
  { month, used, limit, addon }: Balance,
  credits: number,
): Charge | undefined {
  const ofMonth = Math.min(credits, Math.max(0, limit - used));
  const ofPacks = credits - ofMonth;
  return ofPacks > addon ? undefined : { month, used: ofMonth, addon: ofPacks };
}

export function spend(balance: Balance, charge: Charge): Balance {
  return {
    ...balance,
    used: balance.used + charge.used,
    addon: balance.addon - charge.addon,
  };
}

/** Pays a charge back. What was spent in a month that is over is gone with it. */
export function refund(balance: Balance, charge: Charge): Balance {
  const ofMonth = charge.month === balance.month ? charge.used : 0;
  return {
    ...balance,
    used: Math.max(0, balance.used - ofMonth),
    addon: balance.addon + charge.addon,
  };
}

/** As answers of the service show it. */
export function figures({ used, limit }: Balance): {
  used: number;
  limit: number;
  remaining: number;
} {
  return { used, limit, remaining: Math.max(0, limit - used) };
}
