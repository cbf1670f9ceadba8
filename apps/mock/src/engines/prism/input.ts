import { MIMEType } from 'node:util';
import type { IHttpRequest } from '@stoplight/prism-http';
import { Refusal } from '../../refusal.ts';

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

/** Headers and body as Prism wants them. Throws a 400 on what Prism would stumble over. */
export async function readContent(
  request: Request,
): Promise<Pick<IHttpRequest, 'headers' | 'body'>> {
  const headers = Object.fromEntries(request.headers);
  const text = await request.text();
  // Prism compares the media type only where a length is stated, which chunked bodies do not.
  headers['content-length'] = String(Buffer.byteLength(text));
  if (headers['accept']) headers['accept'] = readAccept(headers['accept']);
  const isJson = /[/+]json$/.test(readMediaType(headers['content-type']));
  if (text === '') return { headers };
  if (!headers['content-type']) {
    throw new Refusal(400, {
      error: 'The body has no Content-Type. Send `Content-Type: application/json` with it.',
    });
  }
  return { headers, body: isJson ? parseJson(text) : text };
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

/** Many clients write a list as `name[]=1` or `name[0]=1`; it is the same name all the same. */
function plainName(name: string): string {
  return name.trim().replace(/(\[\d*\])+$/, '');
}

function readMediaType(contentType: string | undefined): string {
  if (!contentType) return '';
  try {
    return new MIMEType(contentType).essence;
  } catch {
    throw notAMediaType('Content-Type', contentType);
  }
}

/** Keeps the media types that parse: Prism throws on the others. */
function readAccept(accept: string): string {
  const readable = accept.split(',').filter((part) => MEDIA_RANGE.test(part));
  if (readable.length === 0) throw notAMediaType('Accept', accept);
  return readable.join(',');
}

const MEDIA_RANGE = /^\s*[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/;

function notAMediaType(header: string, value: string): Refusal {
  return new Refusal(400, {
    error: `${header} is ${JSON.stringify(value)}, which is no media type. Send application/json.`,
  });
}

function parseJson(text: string): unknown {
  const body = parsed(text);
  if (isTooDeep(body)) {
    throw new Refusal(400, { error: `The body is nested more than ${MAX_DEPTH} levels deep.` });
  }
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    throw new Refusal(400, { error: `The body is not valid JSON: ${message}.` });
  }
}

/** Far beyond what any operation takes, and far below where validators run out of stack. */
const MAX_DEPTH = 100;

/** Level by level, since recursion would itself run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((each) => Object.values(each)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
