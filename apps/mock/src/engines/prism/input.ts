import type { IHttpRequest } from '@stoplight/prism-http';
import type { IHttpOperation } from '@stoplight/types';
import { Refusal } from '../../refusal.ts';
import { readBody } from './body.ts';
import { mediaTypesIn, oneOfThem } from './media-types.ts';
import { plainName } from './plain-name.ts';

/** Method, path and query as Prism wants them; HEAD is answered as GET. Throws a 400 on a malformed path. */
export function readRequestLine(request: Request): Pick<IHttpRequest, 'method' | 'url'> {
  const { pathname, searchParams } = new URL(request.url);
  if (!isDecodable(pathname)) {
    throw new Refusal(400, { error: `The path ${pathname} is not valid percent-encoding.` });
  }
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  return {
    method: method as IHttpRequest['method'],
    url: { path: pathname, query: readQuery(searchParams) },
  };
}

/**
 * Headers and body as Prism wants them, and the operation by which it is to judge them. Throws a 400 on
 * what Prism would stumble over, and a 415 on a body of a media type that the operation does not take.
 */
export async function readContent(
  request: Request,
  found: IHttpOperation,
): Promise<Pick<IHttpRequest, 'headers' | 'body'> & { operation: IHttpOperation }> {
  const headers = Object.fromEntries(request.headers);
  if (headers['accept']) headers['accept'] = readAccept(headers['accept'], found);
  const { operation, body, headers: ofBody } = await readBody(request, found);
  return { operation, headers: { ...headers, ...ofBody }, ...(body !== undefined && { body }) };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function readQuery(searchParams: URLSearchParams): Record<string, string | string[]> {
  const groups = Map.groupBy(searchParams, ([name]) => plainName(name).toLowerCase());
  return Object.fromEntries(
    [...groups.values()].map((group) => {
      const [[name, first] = ['', ''], ...others] = group;
      const values = [first, ...others.map(([, value]) => value)];
      return [plainName(name), others.length === 0 ? first : values];
    }),
  );
}

/** Keeps the media types that parse: Prism throws on the others. */
function readAccept(accept: string, { responses }: IHttpOperation): string {
  const readable = accept.split(',').filter((part) => MEDIA_RANGE.test(part));
  if (readable.length > 0) return readable.join(',');
  const types = mediaTypesIn(responses.find(({ code }) => /^2/.test(code))?.contents);
  throw new Refusal(400, {
    error: `Accept is ${JSON.stringify(accept)}, which is no media type. Send ${oneOfThem(types)}.`,
  });
}

const MEDIA_RANGE = /^\s*[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/;
