import { createClient, type RedisClientType } from '@redis/client';
import {
  type LoggedRequest,
  type Sections,
  type Standing,
  type Store,
  testAccounts,
} from '@winninghunter/sandbox';
import { LOG_LENGTH, monthOf } from '@winninghunter/sandbox/server';
import { StartError } from '../../start-error.ts';
import { type Scripted, type Stood, scripts } from './redis-scripts.ts';

export type RedisStore = {
  readonly store: Store;
  /** The time of every process that shares the store. */
  readonly clock: () => number;
  readonly close: () => Promise<void>;
};

export type RedisStoreOptions = {
  seed: number;
  scale: number;
  /** Milliseconds since 1970, from which the clock runs; the real time if it is left out. */
  now?: number;
  log?: (line: string) => void;
};

const PREFIX = 'winninghunter-mock:';
const OWNERS = 'owners';
const WORLD = 'world';

/** Keeps accounts in Redis. Rejects with a `StartError` if the server cannot be used, or holds another world. */
export async function openRedisStore(url: string, options: RedisStoreOptions): Promise<RedisStore> {
  const client = await connect(url, options.log);
  try {
    const clock = await joinWorld(client, options, safe(url));
    await client.begin(...beginning('start', clock()));
    return { store: createStore(client), clock, close: () => close(client) };
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** Lets what was asked last be answered, but not for ever by a server that hangs. */
async function close(client: Client): Promise<void> {
  const giveUp = setTimeout(() => client.destroy(), CLOSE_TIMEOUT_MS);
  await client.close();
  clearTimeout(giveUp);
}

const CLOSE_TIMEOUT_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A server that is silent for so long is given up, and what waits for it fails. */
const SILENCE_TIMEOUT_MS = 5_000;
const PING_MS = 1_000;
const MAX_PAUSE_MS = 2_000;

type Client = RedisClientType & Scripted;

async function connect(url: string, log: (line: string) => void = () => {}): Promise<Client> {
  let isUp = false;
  let isLost = false;
  const client = createClient({
    url,
    keyPrefix: PREFIX,
    scripts,
    // a request fails at once instead of waiting for the server to come back
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      // whoever starts the mock is told at once; later it tries for ever
      reconnectStrategy: (retries, cause) =>
        (isUp && Math.min(100 * 2 ** retries, MAX_PAUSE_MS)) || cause,
    },
  }) as unknown as Client;
  client.on('error', (error: Error) => {
    if (isUp && !isLost) log(`Redis is out of reach, so requests get a 500: ${reasonOf(error)}`);
    isLost = true;
  });
  client.on('ready', () => {
    if (isUp && isLost) log('Redis is back.');
    isLost = false;
  });
  await client.connect().catch((error: Error) => {
    throw new StartError(
      `Cannot use Redis at ${safe(url)}: ${reasonOf(error)}. Start it, or correct --redis.`,
      { cause: error },
    );
  });
  isUp = true;
  return client;
}

/** Node's message of several failures at once is empty. */
function reasonOf(error: Error): string {
  const [first = error] = error instanceof AggregateError ? error.errors : [];
  return first.message;
}

/** Without the password. */
function safe(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

type Agreed = { seed: number; scale: number; now?: number };

/**
 * Agrees with the others on the world and on the time: the first says how it is. Resolves with the
 * clock of all.
 */
async function joinWorld(
  client: Client,
  { seed, scale, now }: RedisStoreOptions,
  url: string,
): Promise<() => number> {
  const agreed: Agreed = { seed, scale, ...(now !== undefined && { now }) };
  const own = JSON.stringify({ ...agreed, startedAt: Date.now() });
  const first = await client.set(WORLD, own, { condition: 'NX', GET: true });
  const { startedAt, ...theirs } = JSON.parse(first ?? own) as Agreed & { startedAt: number };
  if (JSON.stringify(theirs) !== JSON.stringify(agreed)) {
    throw new StartError(
      `Redis at ${url} holds a mock that was started with ${inOptions(theirs)}. Give the same, or another database, such as ${nextDatabase(url)}.`,
    );
  }
  const ahead = now === undefined ? 0 : now - startedAt;
  return () => Date.now() + ahead;
}

function nextDatabase(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}/${Number(pathname.slice(1)) + 1}`;
}

function inOptions({ seed, scale, now }: Agreed): string {
  const time = now === undefined ? 'without --now' : `--now ${new Date(now).toISOString()}`;
  return `--seed ${seed}, --scale ${scale} and ${time}`;
}

function createStore(client: Client): Store {
  const perMinute = new Map(testAccounts.map(({ id, perMinute }) => [id, String(perMinute)]));
  const rateOf = (id: string): string => perMinute.get(id) ?? '0';
  const standingOf = (
    id: string,
    month: string,
    [used, limit, addon, remaining, retryMs]: Stood,
  ): Standing => ({
    balance: { month, used, limit, addon },
    rate: { limit: Number(rateOf(id)), remaining, retryMs },
  });
  /** What was loaded last, since most requests read what was read before. */
  const loaded = new Map<string, { version: string; sections: Sections }>();
  const versions = new WeakMap<Sections, string>();

  return {
    identify: async (key) => (await client.hGet(OWNERS, key)) ?? undefined,
    admit: async (id, credits, now) => {
      const month = monthOf(now);
      const [isWithinRate, isCharged, used, addon, ...standing] = await client.admit(
        [accountOf(id), hitsOf(id)],
        [month, String(now), rateOf(id), String(credits)],
      );
      return {
        ...standingOf(id, month, standing),
        isWithinRate: isWithinRate === 1,
        charge: isCharged === 1 ? { month, used, addon } : undefined,
      };
    },
    refund: async (id, { month, used, addon }, now) => {
      const ofMonth = month === monthOf(now) ? used : 0;
      await client.refund([accountOf(id)], [monthOf(now), String(ofMonth), String(addon)]);
    },
    standing: async (id, now) => {
      const month = monthOf(now);
      const keys = [accountOf(id), hitsOf(id)];
      return standingOf(id, month, await client.standing(keys, [month, String(now), rateOf(id)]));
    },
    setBalance: async (id, change, now) => {
      const pairs = Object.entries(change).map(([name, value]) => [name, String(value)]);
      await client.setBalance([accountOf(id)], [monthOf(now), ...pairs.flat()]);
    },
    key: async (id) => (await client.hGet(accountOf(id), 'key')) ?? '',
    replaceKey: (id) => client.replaceKey([OWNERS, accountOf(id)], [id]),
    load: async (id) => {
      const known = loaded.get(id);
      const [version, pairs] = await client.load(
        [accountOf(id), sectionsOf(id)],
        [known?.version ?? ''],
      );
      if (known && !pairs) return known.sections;
      const sections = readSections(pairs ?? []);
      loaded.set(id, { version, sections });
      versions.set(sections, version);
      return sections;
    },
    save: async (id, base, changes) => {
      const pairs = Object.entries(changes).map(([name, value]) => [name, JSON.stringify(value)]);
      const version = versions.get(base) ?? '';
      return (await client.save([accountOf(id), sectionsOf(id)], [version, ...pairs.flat()])) === 1;
    },
    record: async (id, request) => {
      await client.record([logOf(id)], [JSON.stringify(request), String(LOG_LENGTH)]);
    },
    requests: async (id) => {
      const lines = await client.lRange(logOf(id), 0, -1);
      return lines.map((line): LoggedRequest => JSON.parse(line)).reverse();
    },
    reset: async (now) => {
      await client.begin(...beginning('reset', now));
    },
  };
}

/** Keys and arguments of the script that puts accounts at their start. */
function beginning(what: 'start' | 'reset', now: number): [string[], string[]] {
  const keys = testAccounts.flatMap(({ id }) => [
    accountOf(id),
    hitsOf(id),
    sectionsOf(id),
    logOf(id),
  ]);
  const values = testAccounts.flatMap(({ id, key, used, limit, addon }) =>
    [id, key, monthOf(now), used, limit, addon].map(String),
  );
  return [
    [OWNERS, ...keys],
    [what, ...values],
  ];
}

const accountOf = (id: string): string => `account:${id}`;
const hitsOf = (id: string): string => `hits:${id}`;
const sectionsOf = (id: string): string => `sections:${id}`;
const logOf = (id: string): string => `log:${id}`;

function readSections(pairs: readonly string[]): Sections {
  const names = pairs.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(
    names.map((name, index) => [name, JSON.parse(pairs[index * 2 + 1] ?? 'null')]),
  );
}
