import type { IncomingMessage, RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Engine } from '../engine.ts';
import { Refusal, refusalResponse } from '../refusal.ts';
import { formatSize } from '../size.ts';
import { isTooLarge } from './body-limit.ts';
import { corsHeaders, withCors } from './cors.ts';
import type { ObservedResponse } from './observed-response.ts';
import { isStreamed, noticeStreams } from './streamed.ts';

export type ListenerOptions = {
  engine: Engine;
  /** Stands for the host where a request of HTTP/1.0 names none. */
  host: string;
  bodyLimit: number;
};

/** Puts an engine behind Node's HTTP. The responses have to be `ObservedResponse`s. */
export function createListener({ engine, host, bodyLimit }: ListenerOptions): RequestListener {
  const fetch = engine.hasCors ? engine.fetch : withCors(engine);

  async function answer(request: Request, incoming: IncomingMessage): Promise<Response> {
    if (await isTooLarge(incoming, bodyLimit)) return refuse(request, tooLarge(bodyLimit));
    return fetch(request).catch((error: Error) =>
      refuse(request, new Refusal(500, { error: `The mock itself failed: ${error.message}` })),
    );
  }

  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await answer(request, incoming as IncomingMessage);
      const isError = response.status === 0;
      if (!isError && !isStreamed(response)) return response;
      const observed = outgoing as ObservedResponse;
      if (isError) observed.reset();
      else await passOn(response, observed);
      return RESPONSE_ALREADY_SENT;
    },
    { hostname: host, errorHandler: (error) => refusalResponse(unreadable(error)) },
  );
  noticeStreams();
  return listener;
}

/** Sends as much of a response as there is. */
async function passOn(response: Response, outgoing: ObservedResponse): Promise<void> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  outgoing.once('close', () => void reader.cancel().catch(() => {}));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).flushHeaders();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { value } = next;
      await new Promise((resolve) => outgoing.write(value, resolve));
    }
    outgoing.end();
  } catch {
    outgoing.cutOff();
  }
}

function refuse(request: Request, refusal: Refusal): Response {
  return refusalResponse(refusal, new Headers(corsHeaders(request)));
}

function tooLarge(limit: number): Refusal {
  const error = `The body is larger than ${formatSize(limit)}. Send a smaller one.`;
  return new Refusal(413, { error });
}

/** What Node takes for a request, and the adapter does not. */
function unreadable(error: unknown): Refusal {
  return new Refusal(400, { error: `The request cannot be read: ${(error as Error).message}.` });
}
