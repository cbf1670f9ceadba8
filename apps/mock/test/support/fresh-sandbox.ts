import { afresh } from '@winninghunter/conformance';
import { createSandbox } from '@winninghunter/sandbox';
import type { Engine } from '../../src/engine.ts';

/** Small, since what is tried is what is accepted. */
const PRODUCTS = 300;

const NOON: number = Date.UTC(2026, 2, 31, 12);

/** A sandbox to which each request is the first one: nothing was written, no credit spent, no minute used up. */
export function createFreshSandbox(): Engine {
  const { fetch, operationCount } = createSandbox({ scale: PRODUCTS, now: () => NOON });
  return { operationCount, fetch: afresh(fetch) };
}
