import type { IPrismDiagnostic } from '@stoplight/prism-core';
import type { IHttpRequest } from '@stoplight/prism-http';
import type { IHttpOperation } from '@stoplight/types';
import type { RefusalBody } from '../../refusal.ts';
import { containersOf } from './containers.ts';
import { faultsIn } from './faults.ts';
import { type Problem, problemsIn } from './problems.ts';

/**
 * Says in one text what is wrong with a request that Prism refused, names each offending
 * parameter, and repeats what the description advises for it.
 */
export function explain(
  violations: IPrismDiagnostic[],
  { operation, input }: { operation: IHttpOperation; input: IHttpRequest },
): RefusalBody {
  const containers = containersOf(operation, input);
  // a long list can be wrong in each of its items, and nobody reads them all
  const groups = Map.groupBy(violations.slice(0, MAX_VIOLATIONS), ({ path = [] }) =>
    containers.find(({ prefix }) => prefix.every((part, index) => path[index] === part)),
  );
  const problems = [...groups].flatMap(([container, found]) =>
    container ? problemsIn(container, faultsIn(container, found)) : found.map(toBodyProblem),
  );
  const hint = unique(problems.flatMap((problem) => problem.hint ?? [])).join(' ');
  return {
    error: toText(problems),
    parameters: unique(problems.flatMap(({ name }) => name ?? [])),
    ...(hint && { hint }),
  };
}

const MAX_VIOLATIONS = 20;

/** What Prism reports without a place: a body that is missing, or where none belongs. */
function toBodyProblem({ code }: IPrismDiagnostic): Problem {
  const predicate =
    code === 'required' ? 'is required, and none was sent' : 'is not accepted here. Leave it out';
  return { subject: 'The body', predicate };
}

/** One sentence for all subjects that share a predicate, with the advice behind it. */
function toText(problems: Problem[]): string {
  const groups = Map.groupBy(problems, ({ predicate, hint }) =>
    `${predicate}. ${hint ?? ''}`.trim(),
  );
  return [...groups]
    .map(([ending, group]) => {
      const subjects = unique(group.map(({ subject }) => subject));
      const plural = subjects.length > 1;
      return `${toList(subjects)} ${plural ? ending.replace(/^is /, 'are ') : ending}`;
    })
    .join(' ');
}

function toList(subjects: string[]): string {
  return subjects.length < 2
    ? subjects.join('')
    : `${subjects.slice(0, -1).join(', ')} and ${subjects.at(-1)}`;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
