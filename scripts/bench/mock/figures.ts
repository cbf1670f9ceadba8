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

/** Processor time a request, of a small description and of a large one. */
export type OperationGrowth = { name: string; few: number; many: number };

/** Ours, with a world of so many products: processor time a page. */
export type ProductGrowth = {
  products: number;
  /** Of a search that was made before. */
  againMicros: number;
  /** Of a search that nobody made before. */
  newMicros: number;
  startMs: number;
  megabytes: number;
};

/** From the moment a file of the description is written until requests are answered by it. */
export type Reload = { medianMs: number; leastMs: number };

const MOST = {
  timesBare: 5,
  p99Ms: 5,
  startMs: 400,
  megabytes: 150,
  reloadMs: 300,
  timesFewOperations: 1.15,
  timesFewProducts: 10,
};
const LEAST_TIMES_CHEAPER = 9;

/**
 * Which bars ours missed, as sentences. On a machine that is busy otherwise, whoever does more waits
 * longer, so that times of the clock tell nothing.
 */
export function missedBars(figures: readonly Figures[], isBusy: boolean): string[] {
  const [ours, bare, prism] = [OURS, BARE, PRISM].map((wanted) =>
    figures.find(({ name }) => name === wanted),
  );
  if (ours === undefined) return [];
  const { cpuMicros, p99Ms, startMs, megabytes } = ours;
  const timesBare = bare && cpuMicros / bare.cpuMicros;
  const timesCheaper = prism && prism.cpuMicros / cpuMicros;
  return [
    ...above('times the processor time of a bare server', timesBare, MOST.timesBare),
    ...(isBusy
      ? []
      : [
          ...above('ms for the slowest of a hundred requests', p99Ms, MOST.p99Ms),
          ...above('ms to its first answer', startMs, MOST.startMs),
        ]),
    ...above('MB', megabytes, MOST.megabytes),
    ...(timesCheaper !== undefined && timesCheaper < LEAST_TIMES_CHEAPER
      ? [
          `${OURS} is ${timesCheaper.toFixed(1)} times cheaper than ${PRISM}; ${LEAST_TIMES_CHEAPER} are asked for.`,
        ]
      : []),
  ];
}

/** The same for what ours takes once there is more of it. */
export function missedGrowth(
  operations: readonly OperationGrowth[],
  products: readonly ProductGrowth[],
): string[] {
  const ours = operations.find(({ name }) => name === OURS);
  const [least, most] = [products[0], products.at(-1)];
  const { timesFewOperations, timesFewProducts } = MOST;
  return [
    ...above(
      'times as long with many operations',
      ours && ours.many / ours.few,
      timesFewOperations,
    ),
    ...(least && most
      ? [
          ...above(
            'times as long for a page of many products',
            most.againMicros / least.againMicros,
            timesFewProducts,
          ),
          ...above(
            'times as long for a new search of many products',
            most.newMicros / least.newMicros,
            timesFewProducts,
          ),
        ]
      : []),
  ];
}

/** The same for a change of the description, which is timed by the clock. */
export function missedReload({ medianMs }: Reload, isBusy: boolean): string[] {
  return isBusy ? [] : above('ms to follow a change of the description', medianMs, MOST.reloadMs);
}

function above(what: string, value: number | undefined, most: number): string[] {
  return value !== undefined && value > most
    ? [`${OURS} takes ${digits(value)} ${what}; ${digits(most)} are allowed.`]
    : [];
}

function digits(value: number): string {
  return String(Number(value.toFixed(value < 2 ? 2 : 1)));
}
