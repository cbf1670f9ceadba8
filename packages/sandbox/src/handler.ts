import type { Section } from './state/section.ts';
import type { World } from './world/world.ts';

/** What an operation is asked: path, query and body in one object, coerced and checked, with the description's defaults. */
export type Input = { readonly [name: string]: unknown };

/** What an answer may depend on beside the input. */
export type Context = {
  readonly world: World;
  readonly state: State;
  /** Milliseconds since the epoch, of the sandbox's clock. */
  readonly now: number;
  readonly account: Account;
  readonly operationId: string;
  /**
   * Only where windows are answered as the service does it, and the request mixed some: keep what
   * was first seen between these dates (`Y-m-d`, both included), beside the input's own window.
   */
  readonly firstSeen?: { readonly from?: string; readonly to?: string };
};

type Account = {
  readonly id: string;
  /** This request's own charge included. */
  readonly credits: Credits;
};

type Credits = { readonly used: number; readonly limit: number; readonly remaining: number };

/**
 * What the account has written so far, section by section. A section is named and typed by the file
 * that owns it: `const boards = section<readonly Board[]>('boards', []);`
 */
export type State = {
  /** The section's value, or its empty value before the first write. Never change it in place. */
  read<T>(section: Section<T>): T;
  /** Replaces the section's value. Nothing is kept of a request whose handler throws. */
  write<T>(section: Section<T>, value: T): void;
};

/** The body of the 200. Throws a `Refusal` for any other answer. Pure but for `state`. */
export type Handler = (input: Input, context: Context) => unknown;

/** By operationId. */
export type Handlers = { readonly [operationId: string]: Handler };

/** An answer other than the 200: an error in either envelope of the service. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: object;

  /** @param body - The whole body, such as `{ success: false, error: 'Invalid entity type' }`. */
  constructor(status: number, body: object) {
    super(`Answered with ${status}.`);
    this.status = status;
    this.body = body;
  }
}
