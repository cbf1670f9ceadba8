import type { TestAccount } from './account/accounts.ts';
import type { Store } from './account/store.ts';
import type { Contract } from './contract.ts';
import type { Clock } from './control/clock.ts';
import type { Plan } from './control/plan.ts';
import type { Handlers } from './handler.ts';
import type { Remarks } from './handlers/remarks.ts';
import type { ServiceErrors } from './handlers/service-errors.ts';
import type { Settings } from './options.ts';
import type { World } from './world/world.ts';

/** What every request is answered with. */
export type Setup = {
  readonly contract: Contract;
  readonly handlers: Handlers;
  readonly remarks: Remarks;
  readonly serviceErrors: ServiceErrors;
  readonly accounts: readonly TestAccount[];
  readonly store: Store;
  readonly clock: Clock;
  readonly plan: Plan;
  readonly settings: Settings;
  /** The world of the clock's day. */
  readonly world: () => World;
  /** Tells a developer something once. */
  readonly note: (line: string) => void;
};
