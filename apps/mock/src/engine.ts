/** Answers requests of the API; knows nothing of servers. */
export type Engine = {
  /** How many operations the engine answers. */
  readonly operationCount: number;
  /** Never rejects on account of what the caller sent: a refusal is a response as well. */
  readonly fetch: (request: Request) => Promise<Response>;
};
