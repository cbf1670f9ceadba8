/** A request as it travels, so that it can be printed, and sent as often as one likes. */
export type Wire = {
  readonly method: string;
  /** Path and query, as they stand on the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What a request carries; an empty media type is left out. */
export type WireBody = { readonly mediaType: string; readonly text: string };

/** The key and the session of an account that may do everything. */
export const KEY: string = `wh_${'0'.repeat(48)}`;
export const SESSION = 'wh_session=test';

/** With all credentials, unless others are given. */
export function wire(
  method: string,
  target: string,
  body?: WireBody,
  credentials: Wire['headers'] = { 'x-api-key': KEY, cookie: SESSION },
): Wire {
  return {
    method,
    target,
    headers: {
      ...credentials,
      ...(body?.mediaType && { 'content-type': body.mediaType }),
    },
    ...(body && { body: body.text }),
  };
}

/** A new one each time, since a body can be read only once. */
export function requestOf({ method, target, headers, body }: Wire): Request {
  return new Request(`http://mock.test${target}`, {
    method,
    headers,
    // as bytes, or `Request` would add a media type
    ...(body !== undefined && { body: new TextEncoder().encode(body) }),
  });
}
