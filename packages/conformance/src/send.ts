/** Sends the cases to an origin: what must be accepted through the client, the rest by hand. */

import { type Client, createClient } from '@winninghunter/client';
import type { ContractCase } from './cases.ts';
import { type CurlRequest, parseCurl } from './curl.ts';
import { answerTypesOf, isJson, operationAt } from './description.ts';
import { formOf } from './form.ts';
import type { GuideRequest } from './guides.ts';

/** Where the cases go, and with which credentials. */
export type Target = {
  /** Without a slash at its end. */
  origin: string;
  apiKey: string;
  /** The dashboard's cookie, as `name=value`. */
  session: string;
};

/** What came back. */
export type Answer = { status: number; contentType: string; body: unknown };

type AnyCall = (
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/**
 * Sends a case. A request that has to be accepted goes through the client, if the client would send its
 * body that way; one that has to be refused does not, because the client would not let it pass.
 *
 * @throws If no answer comes.
 */
export function sendCase(target: Target, contractCase: ContractCase): Promise<Answer> {
  return contractCase.status === 200 && isClientsWay(contractCase)
    ? sendByClient(target, contractCase)
    : sendByHand(target, contractCase);
}

/** The request of a case, written by hand as somebody without the client would. */
export function requestFor(target: Target, contractCase: ContractCase): Request {
  const { operation, request, credentials } = contractCase;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.path[name])),
  );
  const query = new URLSearchParams(
    Object.entries(request.query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const isJsonBody = isJson(request.mediaType ?? '');
  return new Request(`${target.origin}${path}?${query}`, {
    method: operation.method,
    headers: {
      ...(credentials === 'right' && { 'X-API-Key': target.apiKey, cookie: target.session }),
      ...(isJsonBody && { 'content-type': 'application/json' }),
    },
    ...(request.body && {
      body: isJsonBody ? JSON.stringify(request.body) : formOf(contractCase),
    }),
  });
}

/** Sends a request of a guide as it is printed there. */
export async function sendGuideRequest(target: Target, { request }: GuideRequest): Promise<Answer> {
  const { url, method, headers, body } = request.startsWith('curl')
    ? parseCurl(request.replace('{origin}', target.origin), { WH_API_KEY: target.apiKey })
    : readRequestLine(target, request);
  return answerOf(await fetch(url, { method, headers, ...(body !== undefined && { body }) }));
}

/** The client sends JSON where it can, and otherwise, since no case holds a file, the plainer form. */
function isClientsWay({ operation, request }: ContractCase): boolean {
  const { media } = operation;
  const [first] = media;
  const way = media.find(isJson) ?? media.find((type) => type !== 'multipart/form-data') ?? first;
  return request.mediaType === way;
}

async function sendByClient(target: Target, contractCase: ContractCase): Promise<Answer> {
  const { operation, request } = contractCase;
  const { raw }: Client = createClient({
    apiKey: target.apiKey,
    baseUrl: target.origin,
    // every answer counts as it comes
    rateLimit: false,
    retries: 0,
  });
  const call = (operation.method === 'post' ? raw.POST : raw.GET) as AnyCall;
  const { data, error, response } = await call(operation.path, {
    params: { path: request.path, query: request.query },
    ...(request.body && { body: request.body }),
    headers: { cookie: target.session },
    parseAs: answersJson(operation) ? 'json' : 'text',
  });
  return { ...summary(response), body: data ?? error };
}

function answersJson({ method, path }: ContractCase['operation']): boolean {
  return answerTypesOf(operationAt(method, path), 200).some(isJson);
}

async function sendByHand(target: Target, contractCase: ContractCase): Promise<Answer> {
  return answerOf(await fetch(requestFor(target, contractCase)));
}

/** `GET /path?a=1`, over several lines if the guide prints it so. */
function readRequestLine(target: Target, line: string): CurlRequest {
  const [method = '', ...url] = line.split(/\s+/);
  return {
    method,
    url: target.origin + url.join('').replace('{page_id}', '104582307541092'),
    headers: [
      ['X-API-Key', target.apiKey],
      ['cookie', target.session],
    ],
    body: undefined,
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const answer = summary(response);
  return {
    ...answer,
    body: isJson(answer.contentType) ? await response.json() : await response.text(),
  };
}

function summary({ status, headers }: Response): Pick<Answer, 'status' | 'contentType'> {
  return { status, contentType: headers.get('content-type') ?? '' };
}
