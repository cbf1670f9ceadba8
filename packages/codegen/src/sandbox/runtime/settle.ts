import type { Failure } from './types.ts';

/** How far a failure tells that another alternative was meant; any other counts 1. */
const DISTANCES: Readonly<Record<string, number>> = { const: 100, enum: 100, required: 10 };

/**
 * The failures without those of alternatives that were not meant: of each choice only the nearest
 * alternative remains. Where each lacks nothing but a name, the names become one failure.
 */
export function settled(failures: readonly Failure[]): Failure[] {
  const kept: Failure[] = [];
  for (const failure of failures) {
    if (failure.keyword === 'oneOf' || failure.keyword === 'anyOf') {
      for (const each of nearest(failure, taken(kept, `${failure.schemaPath}/`))) kept.push(each);
    } else if (failure.keyword !== 'if') {
      kept.push(failure);
    }
  }
  return kept;
}

/** Takes off the last failures below a path. They stand before the one of their choice. */
function taken(kept: Failure[], schemaPath: string): Failure[] {
  let start = kept.length;
  while (kept[start - 1]?.schemaPath.startsWith(schemaPath)) start -= 1;
  return kept.splice(start);
}

function nearest(choice: Failure, failures: Failure[]): Failure[] {
  const groups = grouped(failures, choice.schemaPath.length + 1);
  const [first, ...others] = groups;
  // several alternatives fit at once, or nothing is known of them
  if (first === undefined || choice.params.passingSchemas) return [choice];
  if (groups.length > 1 && groups.every(([one, ...more]) => isMissing(one) && more.length === 0)) {
    const [missing] = first as [Failure];
    const alternatives = groups.flatMap(([one]) => one?.params.missingProperty ?? []);
    return [{ ...missing, params: { ...missing.params, alternatives } }];
  }
  return others.reduce((best, group) => (distance(group) < distance(best) ? group : best), first);
}

/** By the number of the alternative, which follows the choice's own path. */
function grouped(failures: Failure[], start: number): Failure[][] {
  const groups = new Map<number, Failure[]>();
  for (const failure of failures) {
    const index = Number.parseInt(failure.schemaPath.slice(start), 10);
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [failure]);
    else group.push(failure);
  }
  return [...groups.values()];
}

function isMissing(failure: Failure | undefined): boolean {
  return failure?.keyword === 'required';
}

function distance(group: Failure[]): number {
  return group.reduce((sum, { keyword }) => sum + (DISTANCES[keyword] ?? 1), 0);
}
