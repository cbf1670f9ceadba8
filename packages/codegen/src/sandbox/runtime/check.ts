import { checkBody } from './body.ts';
import { type Operation, operationOf, takenNames } from './operation.ts';
import { checkParameter, checkQuery } from './query.ts';
import type { Checked, Parts, Plan, Plans, Problem } from './types.ts';

/** Makes the check of a description: what an operation is asked, and what is wrong with it. */
export function checker({
  operations,
  credentials,
}: Plans): (operationId: string, parts: Parts) => Checked {
  const ready = new Map<string, Operation>();
  const carriers = new Set(credentials.map((name) => name.toLowerCase()));

  function operationAt(operationId: string): Operation {
    const operation = operationOf(planAt(operations, operationId));
    ready.set(operationId, operation);
    return operation;
  }

  return (operationId, { path, query, body }) => {
    const operation = ready.get(operationId) ?? operationAt(operationId);
    const checked: Checked = { input: { ...operation.defaults }, unknown: [], problems: [] };
    checkQuery(operation, query, carriers, checked);
    checkBody(operation.plan, body, checked);
    // last, so that no other value stands in for what the path says
    for (const parameter of operation.plan.path ?? []) {
      checkParameter(parameter, path[parameter.name], 'path', checked);
    }
    if (checked.problems.length > 1) checked.problems = distinct(checked.problems);
    return checked;
  };
}

/** Makes what tells the names that an operation takes in its query and body. */
export function namer({ operations }: Plans): (operationId: string) => string[] {
  return (operationId) => takenNames(planAt(operations, operationId));
}

function planAt(operations: Plans['operations'], operationId: string): Plan {
  const plan = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  if (plan === undefined) {
    throw new Error(`The description has no operation "${operationId}".`);
  }
  return plan;
}

/** The first problem of each name. */
function distinct(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.in} ${problem.name}`;
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}
