import type { Engine } from '../../engine.ts';
import { corsHeaders } from '../../http/cors.ts';
import { Refusal, refusalResponse } from '../../refusal.ts';

const OF_ONE_PROCESS = /^https?:\/\/[^/]+\/__sandbox__\/(clock|latency|faults)\/?(\?|$)/;

/** Refuses the orders that only one of several processes would obey. */
export function refusingOrders(fetch: Engine['fetch']): Engine['fetch'] {
  return async (request) => {
    const [, order] = OF_ONE_PROCESS.exec(request.url) ?? [];
    const isOrder = request.method === 'POST' || request.method === 'DELETE';
    return order !== undefined && isOrder ? refuse(request, order) : fetch(request);
  };
}

function refuse(request: Request, order: string): Response {
  const hint =
    'Send `Prefer: code=…`, `delay=…` or `fault=…` with a request, or start a mock of its own for the test.';
  const error = `This mock is shared by several processes, and each has its own ${order}. ${hint}`;
  return refusalResponse(new Refusal(409, { error, hint }), new Headers(corsHeaders(request)));
}
