/** What all languages ask of a request. */

import type { SampleRequest } from '../content.ts';

/** The address without its query. */
export function addressOf({ path }: SampleRequest, origin: string): string {
  return `${origin}${path}`;
}

/** The whole address, encoded. */
export function urlOf(request: SampleRequest, origin: string): string {
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return `${addressOf(request, origin)}${query && `?${query}`}`;
}

/** Pairs as an object, if no name stands twice. */
export function objectOf(pairs: [string, string][]): Record<string, string> | undefined {
  const object = Object.fromEntries(pairs);
  return Object.keys(object).length === pairs.length ? object : undefined;
}

/** The headers that nothing else implies: for a form, libraries write the type themselves. */
export function headersOf(request: SampleRequest): [string, string][] {
  return Object.entries(request.headers).filter(
    ([name]) => request.form === undefined || !isContentType(name),
  );
}

/** The headers but for cookies, and the cookies. */
export function withCookies(headers: [string, string][]): {
  plain: [string, string][];
  cookies: [string, string][];
} {
  const cookies = headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split('; '))
    .map((pair): [string, string] => {
      const [name = '', ...rest] = pair.split('=');
      return [name, rest.join('=')];
    });
  return { plain: headers.filter(([name]) => name.toLowerCase() !== 'cookie'), cookies };
}

/** The value of a JSON body; undefined if the body is none. */
export function jsonOf({ headers, body }: SampleRequest): unknown {
  const [, type = ''] = Object.entries(headers).find(([name]) => isContentType(name)) ?? [];
  if (body === undefined || !/\bjson\b/.test(type)) {
    return undefined;
  }
  try {
    return JSON.parse(body);
  } catch {
    // a reader may still be writing it
    return undefined;
  }
}

/** Tells whether a form has to be sent in parts. */
export function isMultipart({ headers, form = [] }: SampleRequest): boolean {
  const [, type = ''] = Object.entries(headers).find(([name]) => isContentType(name)) ?? [];
  return type.startsWith('multipart/') || form.some(({ file }) => file !== undefined);
}

/** The fields of a form, as pairs. */
export function fieldsOf({ form = [] }: SampleRequest): [string, string][] {
  return form.map(({ name, value }) => [name, value]);
}

export function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}
