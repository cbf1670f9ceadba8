/** What the page and its worker tell each other. */

import type { SampleRequest } from '@winninghunter/docs-content';
import type { Complaint, Problem } from '@winninghunter/sandbox/judge';

/** A request, as it can be handed to a worker. */
export type Wire = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | readonly WirePart[];
};

export type WirePart = { readonly name: string; readonly value: string | File };

export type WireAnswer = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly ms: number;
};

/** What is wrong with a request before it is sent. */
export type Judged = {
  readonly problems: readonly Problem[];
  readonly complaints: readonly Complaint[];
};

export type Codes = Readonly<Record<string, string>>;

/** What the worker can be asked, and what comes back. */
export type Jobs = {
  /** Credentials in the headers are replaced by those of the account. */
  send: { ask: { readonly wire: Wire; readonly account: string }; answer: WireAnswer };
  judge: { ask: Wire; answer: Judged };
  code: { ask: { readonly request: SampleRequest; readonly origin: string }; answer: Codes };
  reset: { ask: null; answer: null };
};

export type Job = keyof Jobs;

export type ToWorker =
  | { readonly id: number; readonly job: Job; readonly ask: Jobs[Job]['ask'] }
  | { readonly id: number; readonly job: 'cancel' };

export type FromWorker =
  | { readonly id: number; readonly answer: Jobs[Job]['answer'] }
  | { readonly id: number; readonly failed: string }
  /** The world is being made, which takes a moment. */
  | { readonly id: number; readonly progress: 'world' };
