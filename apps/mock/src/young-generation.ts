import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const MOST_BYTES = 8_000_000;

/**
 * Keeps the memory for objects that live shortly from growing further once it has this size. V8 doubles
 * it time and again, up to 33 MB, and a server of short requests is no faster for it.
 */
export function boundYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young && young.space_size < MOST_BYTES) return;
    // the most that it may have can no longer be set, but by how much it grows can
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}
