/** What a method gives: a promise that begins when somebody waits for it. */

import type { WinningHunterError } from './errors.ts';
import type { Conflict } from './generated/types.ts';
import type { windowNames } from './generated/windows.ts';
import type { Patience } from './options.ts';

/** A value of a query parameter. */
type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/** Parameters that the description does not know yet; a name that narrows time is refused. */
export type ExtraQuery = { readonly [name: string]: QueryValue } & {
  readonly [Name in (typeof windowNames)[number]]?:
    | Conflict<'Send it in the input of the method, where time windows are checked.'>
    | undefined;
};

/** What a call may be told beside its input. */
export interface CallOptions extends Patience {
  /** Ends the call, also while it waits. */
  signal?: AbortSignal;
  /** Headers to send along. */
  headers?: { readonly [name: string]: string };
  /** Parameters that the description does not know yet. They travel in the URL. */
  extraQuery?: ExtraQuery;
}

/** How far a list is read. */
export interface PagedOptions extends CallOptions {
  /** Ends after so many rows. Unlike `limit` in the input, which is the size of a page. */
  maxItems?: number;
  /** Ends after so many pages. */
  maxPages?: number;
  /** Ends before the page that would cost more credits than this, over the whole iteration. */
  maxCredits?: number;
}

/** An answer with what came along. */
export type Reply<Data> = {
  data: Data;
  /** Status and headers; its body has been read. */
  response: Response;
  /** As the client counts; undefined with `rateLimit: false`. */
  rateLimit: { limit: number; remaining: number; resetMs: number } | undefined;
  /** Spent by this client, and left to the account as far as answers told. */
  credits: { spent: number; remaining: number | undefined };
};

/** Either the data, or why there are none. */
export type Safe<Data> =
  | { data: Data; error?: undefined }
  | { data?: undefined; error: WinningHunterError };

/**
 * The answer of a call. Nothing is sent before somebody waits for it, and it is sent once, however many
 * wait.
 */
export interface Call<Data> extends PromiseLike<Data> {
  /** As of a promise. */
  catch<Other>(
    onRejected: (error: WinningHunterError) => Other | PromiseLike<Other>,
  ): Promise<Data | Other>;
  /** As of a promise. */
  finally(onFinally: () => void): Promise<Data>;
  /** The data with the response, and what is known of limits and credits. */
  withResponse(): Promise<Reply<Data>>;
  /** Resolves to `{ data }` or `{ error }`, and never rejects. */
  safe(): Promise<Safe<Data>>;
}

declare const effect: unique symbol;

/** A call that changes something on the server. */
export interface WriteCall<Data> extends Call<Data> {
  readonly [effect]?: 'write';
}

/** One page of a list. */
export type Page<Data, Item, Next> = {
  /** The whole answer. */
  data: Data;
  items: Item[];
  /** Spread into the input, it asks for the page after this one; undefined after the last. */
  next: Next | undefined;
};

/** A list: waited for, it is its first page; iterated, it is all rows, page after page. */
export interface PagedCall<Data, Item, Next> extends Call<Data>, AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
  /** Page by page instead of row by row. */
  pages(): AsyncGenerator<Page<Data, Item, Next>, void, undefined>;
}

/** A call that begins when somebody waits for it. */
export function lazy<Data>(start: () => Promise<Reply<Data>>): Call<Data> {
  let reply: Promise<Reply<Data>> | undefined;
  const withResponse = () => (reply ??= start());
  const data = () => withResponse().then((each) => each.data);
  return {
    // biome-ignore lint/suspicious/noThenProperty: a call is a promise, so it has to have one
    then: (onFulfilled, onRejected) => data().then(onFulfilled, onRejected),
    catch: (onRejected) => data().catch(onRejected),
    finally: (onFinally) => data().finally(onFinally),
    withResponse,
    safe: () =>
      data().then(
        (each) => ({ data: each }),
        (error) => ({ error }),
      ),
  };
}
