/** A measurement at a time, in seconds. */
export type Sample = { readonly at: number; readonly bytes: number };

/** How much it grows, in bytes a second: the slope of the straight line that fits best. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [meanAt, meanBytes] = [mean(({ at }) => at), mean(({ bytes }) => bytes)];
  const spread = mean(({ at }) => (at - meanAt) ** 2);
  return spread === 0 ? 0 : mean(({ at, bytes }) => (at - meanAt) * (bytes - meanBytes)) / spread;
}

/** Without the first of them, in which caches fill. */
export function settled(samples: readonly Sample[]): Sample[] {
  return samples.slice(Math.floor(samples.length * SETTLING));
}

const SETTLING = 0.3;
