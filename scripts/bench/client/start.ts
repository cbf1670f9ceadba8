import { median } from '../median.ts';
import { rotated } from '../rotated.ts';
import { child } from './child.ts';
import type { Peer } from './peers.ts';
import type { Once } from './start-once.ts';

/** Milliseconds from nothing: over fresh processes, the median and the least. */
export type Start = {
  name: string;
  import: Spread;
  /** With a client made. */
  ready: Spread;
};

type Spread = { median: number; minimum: number };

/** How often each starts in a round: it is short, and varies more than what is long. */
const STARTS = 3;

/** Starts each in fresh processes, each turn beginning with another. */
export async function startsOf(
  peers: Peer[],
  rounds: number,
  announce: (line: string) => void,
): Promise<Start[]> {
  const runs = peers.map((peer): { peer: Peer; times: Once[] } => ({ peer, times: [] }));
  for (let turn = 0; turn < rounds * STARTS; turn += 1) {
    announce(`start, ${turn + 1} of ${rounds * STARTS}`);
    for (const { peer, times } of rotated(runs, turn)) {
      times.push(await child<Once>('start-once.ts', peer.module, 'http://127.0.0.1:9'));
    }
  }
  return runs.map(({ peer: { name }, times }) => ({
    name,
    import: spread(times.map(({ importMs }) => importMs)),
    ready: spread(times.map(({ readyMs }) => readyMs)),
  }));
}

function spread(milliseconds: number[]): Spread {
  return { median: median(milliseconds), minimum: Math.min(...milliseconds) };
}
