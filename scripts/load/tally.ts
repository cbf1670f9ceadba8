/** What became of requests, kind by kind. */
export type Tally = {
  /** Counts one; `flaw` is what should not have been. */
  readonly count: (kind: string, milliseconds: number, flaw?: string) => void;
  readonly kinds: () => Kind[];
  /** The first of them, with how often there were such. */
  readonly flaws: () => string[];
  readonly total: () => number;
};

export type Kind = {
  readonly name: string;
  readonly requests: number;
  readonly flaws: number;
  readonly medianMs: number;
  /** The slowest of a hundred. */
  readonly p99Ms: number;
};

/** Of so many the times are kept, which are enough to tell what is usual. */
const MOST_TIMES = 100_000;
const MOST_FLAWS = 20;

export function createTally(): Tally {
  const kinds = new Map<string, { requests: number; flaws: number; times: number[] }>();
  const flaws = new Map<string, number>();
  return {
    count: (name, milliseconds, flaw) => {
      const kind = kinds.get(name) ?? { requests: 0, flaws: 0, times: [] };
      kinds.set(name, kind);
      kind.times[kind.requests % MOST_TIMES] = milliseconds;
      kind.requests += 1;
      if (flaw === undefined) return;
      kind.flaws += 1;
      if (flaws.has(flaw) || flaws.size < MOST_FLAWS) flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1);
    },
    kinds: () =>
      [...kinds].map(([name, { requests, flaws, times }]) => {
        const sorted = times.toSorted((one, other) => one - other);
        const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
        return { name, requests, flaws, medianMs: at(0.5), p99Ms: at(0.99) };
      }),
    flaws: () => [...flaws].map(([flaw, times]) => (times > 1 ? `${flaw} (${times} times)` : flaw)),
    total: () => [...kinds.values()].reduce((sum, { requests }) => sum + requests, 0),
  };
}
