/** A server that allows so many requests in any window, and a network in front of it. */

import { pause } from './pause.ts';

export type RollingOptions = {
  requests: number;
  windowMs: number;
  /** How long a request travels, and how long its answer. */
  latencyMs: (index: number) => { out: number; back: number };
  /** What is answered within the limit; 200 by itself. */
  status?: (index: number) => number;
};

export type RollingServer = {
  fetch: typeof fetch;
  /** When requests were sent, in this order, and what they were. */
  sent: { atMs: number; search: string | null }[];
  arrivedMs: number[];
  /** Requests beyond the limit. */
  rejected: () => number;
  mostAtOnce: () => number;
};

/** Requests that it rejects count in its window, too. */
export function rollingServer(options: RollingOptions): RollingServer {
  const { requests, windowMs, latencyMs, status = () => 200 } = options;
  const sent: RollingServer['sent'] = [];
  const arrivedMs: number[] = [];
  let rejected = 0;
  let now = 0;
  let most = 0;

  const answer = (index: number): Response => {
    const arrival = performance.now();
    arrivedMs.push(arrival);
    const recent = arrivedMs.filter((at) => at > arrival - windowMs);
    if (recent.length <= requests)
      return Response.json(bodyFor(status(index)), { status: status(index) });
    rejected += 1;
    return Response.json({ success: false, error: 'Too many requests' }, { status: 429 });
  };

  return {
    sent,
    arrivedMs,
    rejected: () => rejected,
    mostAtOnce: () => most,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const search = new URL(request.url).searchParams.get('search');
      const index = sent.push({ atMs: performance.now(), search }) - 1;
      now += 1;
      most = Math.max(most, now);
      const { out, back } = latencyMs(index);
      try {
        await pause(out, request.signal);
        const response = answer(index);
        await pause(back, request.signal);
        return response;
      } finally {
        now -= 1;
      }
    },
  };
}

function bodyFor(status: number): object {
  return status === 200
    ? { data: [], total: 0 }
    : { success: false, error: `Failed with ${status}` };
}
