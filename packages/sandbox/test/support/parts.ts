import type { Parts } from '../../src/generated/requests.js';

/** What a request carries, with its values as the description has them. */
export type Values = {
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
  mediaType: string | undefined;
};

/** A request as it arrives: what stands in a URL or in a form is text, and lists are `a,b`. */
export function partsOf({ path, query, body, mediaType }: Values): Parts {
  return {
    path: Object.fromEntries(textsOf(path)),
    query: textsOf(query),
    ...(mediaType !== undefined && {
      body: { mediaType, value: isJson(mediaType) ? body : textsOf(body as object) },
    }),
  };
}

function isJson(mediaType: string): boolean {
  return mediaType === 'application/json';
}

function textsOf(values: object): [string, string][] {
  return Object.entries(values).map(([name, value]) => [name, String(value)]);
}
