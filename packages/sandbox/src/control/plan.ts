import type { Fault } from './faults.ts';

/** What was ordered for requests to come. */
export type Plan = {
  latencyMs: number;
  /** Orders that are not used up, the oldest first. */
  faults: PlannedFault[];
};

export type PlannedFault = Fault & {
  /** Requests that it is still meant for. */
  times: number;
};

export function emptyPlan(): Plan {
  return { latencyMs: 0, faults: [] };
}

/** The fault that an operation's next request meets, used up by one. */
export function takeFault(plan: Plan, operationId: string): Fault | undefined {
  const fault = plan.faults.find(
    ({ operationId: meant }) => meant === undefined || meant === operationId,
  );
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times === 0) plan.faults.splice(plan.faults.indexOf(fault), 1);
  return fault;
}
