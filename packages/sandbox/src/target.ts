/** What a request line asks for. */
export type Target = {
  /** As it was sent, percent-encoding included. */
  readonly path: string;
  /** Decoded, in the order in which they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Of path and query as they were sent. */
  readonly length: number;
};

/** Takes an absolute URL apart, as `Request.url` has it. `URL` does the same at ten times the cost. */
export function readTarget(url: string): Target {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const hash = url.indexOf('#', start);
  const end = hash === -1 ? url.length : hash;
  const mark = url.indexOf('?', start);
  const isQueried = mark !== -1 && mark < end;
  return {
    path: url.slice(start, isQueried ? mark : end),
    query: isQueried ? readPairs(url.slice(mark + 1, end)) : [],
    length: end - start,
  };
}

/** The pairs of a query string or of a form. */
export function readPairs(text: string): [name: string, value: string][] {
  if (/[%+]/.test(text)) return [...new URLSearchParams(text)];
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    });
}
