/** The WinningHunter API as one function from request to response. */

import { examples } from './generated/examples.js';
import { check, names, routes } from './generated/requests.js';
import { handlers } from './handlers/index.ts';
import { remarks } from './handlers/remarks.ts';
import { serviceErrors } from './handlers/service-errors.ts';
import type { SandboxOptions } from './options.ts';
import { assemble, type Sandbox } from './sandbox.ts';
import { createWorld } from './world/world.ts';

export { type TestAccount, testAccounts } from './account/accounts.ts';
export type { Change, Kept, Snapshot } from './account/memory-store.ts';
export type {
  Admission,
  LoggedRequest,
  Sections,
  Standing,
  Store,
} from './account/store.ts';
export type { Contract } from './contract.ts';
export type { SandboxOptions } from './options.ts';
export type { Sandbox } from './sandbox.ts';

/** Nothing is computed before the first request that needs it. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return assemble(
    { contract: { routes, check, names, examples }, handlers, remarks, serviceErrors, createWorld },
    options,
  );
}
