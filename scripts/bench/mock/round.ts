import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median } from '../median.ts';
import type { Figures } from './figures.ts';
import { type LoadOptions, PATH } from './load.ts';
import type { Running } from './process.ts';
import { megabytes } from './usage.ts';
import type { Job, Loaded } from './worker.ts';

/** What a server took in one round. */
export type Round = Omit<Figures, 'name'>;

/** In a fresh process, whose first requests, until its code is compiled well, do not count. */
export async function measured(
  { pid, port, startMs }: Running,
  { requests, isLimited = false, paths = [PATH] }: LoadOptions,
): Promise<Round> {
  const { cpuMicros, seconds, p99Ms } = await loaded({
    pid,
    port,
    options: { requests, isLimited, paths },
  });
  const perSecond = requests / seconds;
  return { cpuMicros, perSecond, p99Ms, startMs, megabytes: megabytes(pid) };
}

/**
 * From a thread of its own: in a heap that other rounds have filled, the pauses of the client's garbage
 * collector are longer than the slowest requests.
 */
async function loaded(job: Job): Promise<Loaded> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
  const [result] = await once(worker, 'message');
  return result;
}

export function medians(rounds: readonly Round[]): Round {
  const of = (key: keyof Round): number => median(rounds.map((round) => round[key]));
  return {
    cpuMicros: of('cpuMicros'),
    perSecond: of('perSecond'),
    p99Ms: of('p99Ms'),
    startMs: of('startMs'),
    megabytes: of('megabytes'),
  };
}
