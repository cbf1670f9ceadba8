import { BARE, OURS, PRISM } from './servers.ts';

/** What a server took: medians over the rounds. */
export type Figures = {
  name: string;
  cpuMicros: number;
  perSecond: number;
  p99Ms: number;
  startMs: number;
  /** After the load. */
  megabytes: number;
};

const MOST = { timesBare: 5, p99Ms: 5, startMs: 400, megabytes: 150 };
const LEAST_TIMES_CHEAPER = 9;

/** Which bars ours missed, as sentences. */
export function missedBars(figures: Figures[]): string[] {
  const [ours, bare, prism] = [OURS, BARE, PRISM].map((wanted) =>
    figures.find(({ name }) => name === wanted),
  );
  if (ours === undefined) return [];
  const { cpuMicros, p99Ms, startMs, megabytes } = ours;
  const timesBare = bare && cpuMicros / bare.cpuMicros;
  const timesCheaper = prism && prism.cpuMicros / cpuMicros;
  return [
    ...above('times the processor time of a bare server', timesBare, MOST.timesBare),
    ...above('ms for the slowest of a hundred requests', p99Ms, MOST.p99Ms),
    ...above('ms to its first answer', startMs, MOST.startMs),
    ...above('MB', megabytes, MOST.megabytes),
    ...(timesCheaper !== undefined && timesCheaper < LEAST_TIMES_CHEAPER
      ? [
          `${OURS} is ${timesCheaper.toFixed(1)} times cheaper than ${PRISM}; ${LEAST_TIMES_CHEAPER} are asked for.`,
        ]
      : []),
  ];
}

function above(what: string, value: number | undefined, most: number): string[] {
  return value !== undefined && value > most
    ? [`${OURS} takes ${value.toFixed(1)} ${what}; ${most} are allowed.`]
    : [];
}
