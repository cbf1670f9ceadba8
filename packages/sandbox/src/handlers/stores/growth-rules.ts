import type { Store } from '../../world/world.ts';

/**
 * Rules about the growth of visits, as JSON text: one, or a list of them that all have to hold. Which
 * directions there are is not documented; what is no such rule changes nothing.
 */
export function growthRulesOf(text: string | undefined): ((store: Store) => boolean)[] {
  const rules = parse(text);
  return (Array.isArray(rules) ? rules : [rules]).flatMap(testOf);
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? [] : JSON.parse(text);
  } catch {
    return [];
  }
}

function testOf(rule: unknown): ((store: Store) => boolean)[] {
  if (typeof rule !== 'object' || rule === null) return [];
  const { months, direction, percentage } = rule as { readonly [name: string]: unknown };
  const [span, least] = [Number(months), Number(percentage)];
  if ((span !== 1 && span !== 3) || Number.isNaN(least)) return [];
  const growth = ({ visitsGrowth1m, visitsGrowth3m }: Store): number =>
    span === 1 ? visitsGrowth1m : visitsGrowth3m;
  return direction === 'down' || direction === 'decrease'
    ? [(store) => growth(store) <= -least]
    : [(store) => growth(store) >= least];
}
