/** Answers requests of the API; knows nothing of servers. */
export type Engine = {
  /** How many operations the engine answers. */
  readonly operationCount: number;
  /**
   * Never rejects on account of what the caller sent: a refusal is a response as well. A network error
   * (`Response.error()`) stands for a connection that breaks without an answer.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whether its answers tell browsers what pages of other origins may read; the server does it otherwise. */
  readonly hasCors?: boolean;
  /** Whom to call as; without them, any credentials will do. */
  readonly accounts?: readonly Account[];
  /** Makes what the first answer would otherwise wait for. */
  readonly prepare?: () => void;
  /** Lets go of files and connections, once nothing is answered any more. */
  readonly close?: () => Promise<void>;
};

/** A situation that a caller can be in. */
export type Account = {
  readonly key: string;
  /** Value of the session's cookie. */
  readonly session: string;
  /** One sentence for people. */
  readonly description: string;
};
