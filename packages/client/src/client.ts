import type { CreditMeter } from './credits.ts';
import type { DashboardMethods, Methods } from './generated/methods.ts';
import { table } from './generated/table.ts';
import type { ClientOptions } from './options.ts';
import { createRaw, type RawClient } from './raw.ts';
import { type Core, coreOf, runOf } from './run.ts';
import { createRuntime } from './runtime.ts';
import { methodsOf, type Tree, topNamesOf } from './table.ts';

declare const missing: unique symbol;

/** What stands where options are missing: the sentence says which. */
export interface Missing<Sentence extends string> {
  readonly [missing]: Sentence;
}

/** What every client has, whatever opens its routes. */
export interface AnyClient extends Core, Methods {
  /** What this client has spent, and the account's balance. */
  readonly credits: CreditMeter & Methods['credits'];
  /**
   * Every operation by its path, aliases included: `raw.GET('/api/v1/tiktok-shop/products/explore', { params })`.
   * A request that mixes two time windows does not compile.
   */
  readonly raw: RawClient;
}

/** A client with a key. The routes of the dashboard take a session instead. */
export interface Client extends AnyClient {
  /** The routes of the dashboard. */
  readonly dashboard: Missing<"Give createClient `cookie`, or `credentials: 'include'`: the dashboard takes a session, and no key.">;
}

/** A client with the session of somebody who is logged in to the dashboard. */
export interface SessionClient extends AnyClient {
  /** The routes of the dashboard. */
  readonly dashboard: DashboardMethods;
}

/** The options that open the dashboard. */
export type SessionOptions = ClientOptions & ({ cookie: string } | { credentials: 'include' });

/**
 * Makes a client. Nothing is sent before its first call.
 *
 * @throws TypeError if an option is wrong. The message never repeats a key.
 */
export function createClient(options: SessionOptions): SessionClient;
export function createClient(options?: ClientOptions): Client;
export function createClient(options: ClientOptions = {}): Client | SessionClient {
  const runtime = createRuntime(options);
  const core = coreOf(runtime);
  let methods: ReturnType<typeof methodsOf> | undefined;
  // read by the first call, since that takes longer than all else
  const read = () => (methods ??= methodsOf(table, runOf(runtime)));
  const client = { ...core, raw: createRaw(runtime, (route) => read().byRoute.get(route)) };
  for (const name of topNamesOf(table)) {
    const own = (client as Tree)[name];
    const get = () => (own ? Object.assign(own, read().tree[name]) : read().tree[name]);
    Object.defineProperty(client, name, { get, enumerable: true });
  }
  return client as unknown as Client;
}
