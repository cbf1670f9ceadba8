import { type TestAccount, testAccounts } from './account/accounts.ts';
import { accountHandlers } from './account/handlers.ts';
import { type Change, createMemoryStore, type Snapshot } from './account/memory-store.ts';
import type { Contract } from './contract.ts';
import { createClock } from './control/clock.ts';
import { emptyPlan } from './control/plan.ts';
import { createEngine } from './engine.ts';
import type { Handlers } from './handler.ts';
import type { Remarks } from './handlers/remarks.ts';
import type { ServiceErrors } from './handlers/service-errors.ts';
import { createJournal } from './journal.ts';
import { createNotes } from './notes.ts';
import { readOptions, type SandboxOptions } from './options.ts';
import type { Setup } from './setup.ts';
import type { World, WorldOptions } from './world/world.ts';

/** A service in one function. */
export type Sandbox = {
  /** Answers any request, whatever its origin. Rejects only once the request is aborted. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whom to call as: a key and a session for each situation. */
  readonly accounts: readonly TestAccount[];
  readonly operationCount: number;
  /** Operations that are answered from the description's examples. */
  readonly answeredByExamples: readonly string[];
  /**
   * Goes by another description from the next request on. World, clock, accounts and what was ordered
   * stay as they are, and what is being answered is answered as it began.
   */
  readonly follow: (contract: Contract) => void;
  /** Makes what the first answer would otherwise wait for. */
  readonly prepare: () => void;
  /** Keys, credits, rate windows, writes and logs of all accounts, as JSON. */
  readonly snapshot: () => Snapshot;
  /** Takes up where a snapshot, and the changes that `onWrite` was told after it, left off. */
  readonly restore: (snapshot: Snapshot, changes?: Iterable<Change>) => void;
};

/** What a sandbox is made of; tests put others in place of some. */
export type SandboxParts = {
  readonly contract: Contract;
  readonly handlers: Handlers;
  /** What they answer otherwise than it may seem. */
  readonly remarks?: Remarks;
  /** What the service says of wrong values. */
  readonly serviceErrors?: ServiceErrors;
  readonly createWorld: (options: WorldOptions) => World;
};

export function assemble(parts: SandboxParts, options: SandboxOptions): Sandbox {
  const { handlers, remarks = () => [], serviceErrors = {} } = parts;
  const settings = readOptions(options);
  const clock = createClock(options.now);
  const plan = emptyPlan();
  const journal = createJournal(options.onWrite);
  const memory = createMemoryStore(testAccounts, clock.now(), journal.add);
  const store = options.store ?? memory;
  const notes = createNotes(settings.log);
  const unchanging: Omit<Setup, 'contract'> = {
    handlers,
    remarks,
    serviceErrors,
    accounts: testAccounts,
    store,
    clock,
    plan,
    settings,
    world: worldByDay(parts.createWorld, settings, clock.now),
    note: notes.note,
  };
  async function reset(): Promise<void> {
    clock.reset();
    Object.assign(plan, emptyPlan());
    notes.forget();
    await store.reset(clock.now());
  }
  function following(contract: Contract): Following {
    const operationIds = contract.routes.map(({ operationId }) => operationId);
    const answeredByExamples = operationIds.filter((id) => !accountHandlers[id] && !handlers[id]);
    const setup = { ...unchanging, contract };
    const controlled = { ...setup, operationIds, answeredByExamples, reset };
    return {
      operationIds,
      answeredByExamples,
      fetch: createEngine({ setup, controlled, journal }),
    };
  }
  let current = following(parts.contract);
  return {
    fetch: (request) => current.fetch(request),
    accounts: testAccounts,
    get operationCount() {
      return current.operationIds.length;
    },
    get answeredByExamples() {
      return current.answeredByExamples;
    },
    follow: (contract) => {
      current = following(contract);
    },
    prepare: () => {
      unchanging.world();
    },
    snapshot: memory.snapshot,
    restore: memory.restore,
  };
}

/** What depends on the description. */
type Following = Pick<Sandbox, 'fetch' | 'answeredByExamples'> & {
  readonly operationIds: readonly string[];
};

const MS_PER_DAY = 86_400_000;

/** The world ends with the clock's day, so another day makes another world. */
function worldByDay(
  createWorld: SandboxParts['createWorld'],
  { seed, scale }: Pick<WorldOptions, 'seed' | 'scale'>,
  now: () => number,
): () => World {
  let day = Number.NaN;
  let world: World | undefined;
  return () => {
    const time = now();
    const today = Math.floor(time / MS_PER_DAY);
    if (world === undefined || today !== day) {
      day = today;
      world = createWorld({ seed, scale, now: time });
    }
    return world;
  };
}
