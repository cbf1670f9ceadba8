import { createSandbox, type Sandbox, type SandboxOptions } from '@winninghunter/sandbox';
import type { SandboxEngine } from '../follow.ts';
import { StartError } from '../start-error.ts';
import { refusingOrders } from './sandbox/shared-orders.ts';
import { openStateFile } from './sandbox/state-file.ts';

export type SandboxEngineOptions = Pick<
  SandboxOptions,
  'seed' | 'scale' | 'windows' | 'unknown'
> & {
  /** Milliseconds since 1970, from which the clock runs; the real time if it is left out. */
  now?: number;
  /** A file that keeps what was written. */
  state?: string;
  /** URL of the server that keeps what several processes share. */
  redis?: string;
  /** Hears what a developer should know. */
  log?: (line: string) => void;
};

/**
 * An engine that behaves like the service. Rejects with a `StartError` if what it is to keep its state
 * in cannot be used.
 */
export function createSandboxEngine(options: SandboxEngineOptions = {}): Promise<SandboxEngine> {
  const { state, redis, ...others } = options;
  if (redis !== undefined) return createShared(redis, others);
  if (state !== undefined) return createKept(state, others);
  return Promise.resolve(toEngine(createSandbox(others)));
}

type Others = Omit<SandboxEngineOptions, 'state' | 'redis'>;

async function createKept(path: string, options: Others): Promise<SandboxEngine> {
  const file = await openStateFile(path, worldOf(options));
  const sandbox = createSandbox({ ...options, onWrite: file.append });
  try {
    if (file.kept) sandbox.restore(file.kept.snapshot, file.kept.changes);
  } catch (error) {
    await file.close();
    throw new StartError(
      `${path} is damaged: what it holds is not what a mock writes. Remove it, or choose another file with --state.`,
      { cause: error },
    );
  }
  await file.begin(sandbox.snapshot);
  return { ...toEngine(sandbox), close: file.close };
}

async function createShared(url: string, { now, ...options }: Others): Promise<SandboxEngine> {
  // only who shares something needs a client of Redis, which takes its time to load
  const { openRedisStore } = await import('./sandbox/redis-store.ts');
  const { store, clock, close } = await openRedisStore(url, {
    ...worldOf(options),
    ...(now !== undefined && { now }),
    ...(options.log && { log: options.log }),
  });
  const engine = toEngine(createSandbox({ ...options, store, now: clock }));
  return { ...engine, fetch: refusingOrders(engine.fetch), close };
}

/** What writes are about, and so must be the same when they are read again. */
function worldOf({ seed = 1, scale = 2_000 }: Others): { seed: number; scale: number } {
  return { seed, scale };
}

function toEngine(sandbox: Sandbox): SandboxEngine {
  const { fetch, operationCount, prepare, follow } = sandbox;
  const accounts = sandbox.accounts.map(({ key, session, description }) => ({
    key,
    session,
    description,
  }));
  return { name: 'sandbox', fetch, operationCount, prepare, follow, accounts, hasCors: true };
}
