import type { Contract } from './contract.ts';
import type { Parts, Problem } from './generated/requests.js';
import { sentValue, without } from './parts.ts';

/**
 * Says of a value that is refused because it is empty that its name may be left out. The service drops
 * such values; here they are refused, since the description wants a number, a code or one of some words.
 */
export function adviseOnEmpty(
  operationId: string,
  parts: Parts,
  problems: readonly Problem[],
  check: Contract['check'],
): readonly Problem[] {
  const empty = problems.filter(
    ({ kind, name }) => kind === 'wrong' && EMPTY.includes(sentValue(parts, name)),
  );
  if (empty.length === 0) return problems;
  const others = check(
    operationId,
    without(
      parts,
      empty.map(({ name }) => name),
    ),
  ).problems;
  const needed = new Set(others.flatMap(({ kind, name }) => (kind === 'missing' ? name : [])));
  return problems.map((problem) =>
    empty.includes(problem) && !needed.has(problem.name)
      ? { ...problem, message: `${problem.message} Leave it out where it has no value.` }
      : problem,
  );
}

const EMPTY: readonly unknown[] = ['', null, 'undefined'];
