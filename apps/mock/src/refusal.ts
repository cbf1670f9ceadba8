/** What the API's error envelope carries beside `success: false`. */
export type RefusalBody = {
  readonly error: string;
  /** The offending names, in the order in which they were found. */
  readonly parameters?: readonly string[];
  /** What to send instead, in the description's own words. */
  readonly hint?: string;
};

/** A request that is answered with the API's error envelope. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: RefusalBody;

  constructor(status: number, body: RefusalBody) {
    super(body.error);
    this.status = status;
    this.body = body;
  }
}

/** The envelope around it. */
export function refusalBody(body: RefusalBody): object {
  return { success: false, ...body };
}

/** The refusal as it goes over the wire; `headers` are sent along. */
export function refusalResponse({ status, body }: Refusal, headers?: Headers): Response {
  const response = Response.json(refusalBody(body), { status });
  headers?.forEach((value, name) => {
    if (!response.headers.has(name)) response.headers.set(name, value);
  });
  return response;
}
