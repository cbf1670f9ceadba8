import type { Measure } from '../../measure.ts';
import { median } from '../median.ts';
import type { Result } from './race.ts';
import { OURS, REFERENCE } from './tools.ts';

/** What a generator took, in seconds, and as a multiple of what the reference took. */
export type Figures = {
  name: string;
  version: string;
  kilobytes: number;
  wall: Spread | undefined;
  cpu: Spread | undefined;
};

/** Over the rounds; the ratio compares medians, and is absent without the reference. */
type Spread = { median: number; minimum: number; ratio: number | undefined };

/** The most that ours may take, as a multiple of the reference. */
const MOST = 1.3;

/** Sums up the rounds of one description. */
export function figuresOf(results: Result[]): Figures[] {
  const reference = results.find(({ tool }) => tool.name === REFERENCE)?.runs ?? [];
  return results.map(({ tool, runs, kilobytes }) => ({
    name: tool.name,
    version: tool.version(),
    kilobytes,
    wall: spread(runs, reference, 'wallSeconds'),
    cpu: spread(runs, reference, 'cpuSeconds'),
  }));
}

/** Which bars ours missed, as sentences: the time beside the reference, and beside each other. */
export function missedBars(description: string, figures: Figures[]): string[] {
  const ours = figures.find(({ name }) => name === OURS);
  return (['wall', 'cpu'] as const).flatMap((kind) => {
    const own = ours?.[kind];
    return figures.flatMap(({ name, [kind]: other }) => {
      const most = (other?.median ?? Number.POSITIVE_INFINITY) * (name === REFERENCE ? MOST : 1);
      const isMissed = own !== undefined && name !== OURS && own.median >= most;
      const than = name === REFERENCE ? `${MOST} × ${name}` : name;
      return isMissed ? [`${description}: ${OURS} takes more ${kind} time than ${than}.`] : [];
    });
  });
}

function spread(runs: Measure[], reference: Measure[], key: keyof Measure): Spread | undefined {
  const seconds = runs.map((run) => run[key]);
  if (seconds.length === 0) {
    return undefined;
  }
  const middle = median(seconds);
  const base = reference.length > 0 ? median(reference.map((run) => run[key])) : undefined;
  return {
    median: middle,
    minimum: Math.min(...seconds),
    ratio: base === undefined ? undefined : middle / base,
  };
}
