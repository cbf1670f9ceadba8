import { createSandbox } from '@winninghunter/sandbox';
import type { Engine } from '../../src/engine.ts';

/** Small, since what is tried is what is accepted. */
const PRODUCTS = 300;

const NOON: number = Date.UTC(2026, 2, 31, 12);

/** A sandbox to which each request is the first one: nothing was written, no credit spent, no minute used up. */
export function createFreshSandbox(): Engine {
  const { fetch, operationCount } = createSandbox({ scale: PRODUCTS, now: () => NOON });
  let last: Promise<unknown> = Promise.resolve();

  async function fetchAfresh(request: Request): Promise<Response> {
    await fetch(new Request('http://mock.test/__sandbox__/reset', { method: 'POST' }));
    return fetch(request);
  }
  return {
    operationCount,
    // one after the other, so that none is reset while it is answered
    fetch: (request) => {
      const answer = last.then(() => fetchAfresh(request));
      last = answer.catch(() => {});
      return answer;
    },
  };
}
