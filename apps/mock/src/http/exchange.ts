/** What became of a request. */
export type Exchange = {
  method: string;
  /** Path and query as they were sent, credentials included. */
  target: string;
  /** 0 if no answer was begun. */
  status: number;
  milliseconds: number;
  /** What the account has left, if the answer says so. */
  creditsLeft?: number;
  /** Why the request was refused, in the words of the answer. */
  reason?: string;
  /** Why the answer did not arrive, or not all of it; left out if it did. */
  broken?: Broken;
};

/** `reset` and `cut off` were wanted; with `left`, the client did not wait for the rest. */
export type Broken = 'reset' | 'cut off' | 'left';
