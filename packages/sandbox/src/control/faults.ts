import { type Answer, failure, proxyPage, withHeaders } from '../answer.ts';
import type { Examples } from '../contract.ts';
import { exampleAnswer } from '../examples.ts';

/**
 * What happens on the way back. `reset`: the connection breaks without an answer. `stall`: the headers
 * and half of the body come, then nothing. `truncate`: the same, and then the connection breaks.
 */
export type FaultKind = 'reset' | 'stall' | 'truncate';

export function isFaultKind(value: unknown): value is FaultKind {
  return value === 'reset' || value === 'stall' || value === 'truncate';
}

/** A fault for requests to come: one of the kinds, or a status in place of the answer. */
export type Fault = {
  readonly kind: FaultKind | 'status';
  readonly status?: number;
  /** Sent along as `Retry-After`, in seconds. */
  readonly retryAfter?: number;
  /** Only requests of this operation; of any, if it is left out. */
  readonly operationId?: string;
};

/** What comes instead of an answer: the description's example, a proxy's page, or the usual envelope. */
export function faultyAnswer(
  examples: Examples,
  operationId: string,
  { status = 500, retryAfter }: Fault,
): Answer {
  const answer = exampleAnswer(examples, operationId, status) ?? plainAnswer(status);
  return withHeaders(answer, {
    'x-sandbox-fault': 'status',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}

/** What a proxy answers where it does not get through. */
const PROXY_PAGES: Readonly<Record<number, string>> = {
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

function plainAnswer(status: number): Answer {
  const title = PROXY_PAGES[status];
  if (title === undefined) return failure(status, `The sandbox was asked to fail with ${status}.`);
  return proxyPage(status, title);
}

/** A response that goes wrong as a `FaultKind` says. Servers have to break the connection where a body fails. */
export function broken({ status, body, headers }: Answer, kind: FaultKind): Response {
  if (kind === 'reset') return Response.error();
  const bytes = new TextEncoder().encode(body ?? '');
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (half.length > 0) controller.enqueue(half);
    },
    // called once the half is read, or at once if it is empty
    pull: (controller) => {
      if (kind === 'stall') return new Promise<void>(() => {});
      controller.error(new TypeError('The sandbox broke the connection, as it was asked to.'));
      return undefined;
    },
  });
  return new Response(stream, {
    status,
    headers: { ...headers, 'content-length': String(bytes.length) },
  });
}
