import type { Contract, Route } from './contract.ts';
import type { Checked, Parts } from './generated/requests.js';
import type { Context } from './handler.ts';
import { sentValue, without } from './parts.ts';

/** What is left of a request once its mixed time windows are gone. */
export type Unmixed = {
  readonly checked: Checked;
  /** Names that were left out. */
  readonly dropped: readonly string[];
  readonly firstSeen?: NonNullable<Context['firstSeen']>;
};

/**
 * Makes of a mix what the service makes of it: names of other windows count for nothing, and a range
 * without both its dates for no range. Only `start_date` and `end_date` beside a period narrow to what
 * was first seen in between. Undefined if the request has no mix, or is wrong otherwise.
 */
export function unmix(
  { operationId, takes }: Route,
  parts: Parts,
  { problems }: Checked,
  check: Contract['check'],
): Unmixed | undefined {
  const names = new Set(problems.flatMap(({ kind, name }) => (kind === 'refused' ? name : [])));
  const isIncomplete = problems.some(
    ({ kind, name }) => kind === 'missing' && takes.includes(name),
  );
  const sent = isIncomplete ? takes.filter((name) => sentValue(parts, name) !== undefined) : [];
  const dropped = [...names, ...sent];
  if (dropped.length === 0) return undefined;
  const checked = check(operationId, without(parts, dropped));
  if (checked.problems.length > 0) return undefined;
  // forwarded beside the period, which stays
  const firstSeen = takes.includes('period') ? spanOf(parts) : {};
  return { checked, dropped, ...(Object.keys(firstSeen).length > 0 && { firstSeen }) };
}

function spanOf(parts: Parts): NonNullable<Context['firstSeen']> {
  const [from, to] = [dateOf(parts, 'start_date'), dateOf(parts, 'end_date')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function dateOf(parts: Parts, name: string): string | undefined {
  const value = sentValue(parts, name);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
