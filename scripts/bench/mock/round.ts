import { median } from '../median.ts';
import type { Figures } from './figures.ts';
import { type Load, type LoadOptions, load, PATH } from './load.ts';
import type { Running } from './process.ts';

/** What a server took in one round. */
export type Round = Omit<Figures, 'name'>;

/** In a fresh process, whose first requests, until its code is compiled well, do not count. */
export async function measured(
  running: Running,
  { requests, isLimited = false, pathOf = () => PATH }: LoadOptions,
): Promise<Round> {
  await loaded(running, { requests, isLimited, pathOf });
  const { cpuMicros, seconds, p99Ms } = await loaded(running, {
    requests,
    isLimited,
    pathOf: (request) => pathOf(requests + request),
  });
  const { startMs } = running;
  const megabytes = running.megabytes();
  return { cpuMicros, perSecond: requests / seconds, p99Ms, startMs, megabytes };
}

async function loaded(
  running: Running,
  options: LoadOptions,
): Promise<Load & { cpuMicros: number }> {
  const before = running.cpuSeconds();
  const result = await load(running.port, options);
  const cpuMicros = ((running.cpuSeconds() - before) / options.requests) * 1e6;
  return { ...result, cpuMicros };
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
