import { type Behaviour, BURST, IDEAL_MS } from './behaviour.ts';
import { isOurs, PEERS } from './peers.ts';
import type { Size } from './size.ts';
import type { Start } from './start.ts';
import type { Types } from './types.ts';

/** What was measured, as far as it was asked for; one entry a client. */
export type Figures = {
  sizes?: Size[];
  starts?: Start[];
  behaviours?: Behaviour[];
  types?: Types[];
};

const MOST = {
  startMs: 3,
  rejectMs: 20,
  abortMs: 20,
  refusedShare: 0.01,
  timesIdeal: 1.05,
  instantiations: 500,
};

/** Which bars ours missed, as sentences. */
export function missedBars({ sizes, starts, behaviours, types }: Figures): string[] {
  return [
    ...own(sizes).flatMap(sizeMissed),
    ...own(starts).flatMap(startMissed),
    ...own(behaviours).flatMap((behaviour) => [
      ...rateMissed(behaviour),
      ...faultMissed(behaviour),
      ...abortMissed(behaviour),
      ...burstMissed(behaviour),
    ]),
    ...own(types).flatMap(typesMissed),
  ];
}

function own<T extends { name: string }>(entries: T[] = []): T[] {
  return entries.filter(isOurs);
}

function sizeMissed({ name, gzipped }: Size): string[] {
  const most = PEERS.find((peer) => peer.name === name)?.mostBytes ?? 0;
  return missed(gzipped > most, `${name} is ${gzipped} bytes of gzip; ${most} are allowed.`);
}

function startMissed({ name, ready }: Start): string[] {
  return missed(
    ready.median > MOST.startMs,
    `${name} takes ${ready.median.toFixed(1)} ms from import to client; ${MOST.startMs} are allowed.`,
  );
}

function rateMissed({ name, rate, rateInTime }: Behaviour): string[] {
  const ending = rateInTime ?? rate;
  const ms = Math.round(ending.milliseconds);
  return [
    ...missed(
      rate.outcome !== 'waiting' || rate.requests !== 1,
      `${name} does not wait as long as a 429 asks (${rate.outcome}, ${rate.requests} requests).`,
    ),
    ...missed(
      ending.outcome !== 'rejected' || ending.milliseconds > MOST.rejectMs,
      `${name} is ${ending.outcome} ${ms} ms after a 429 that asks for longer than the deadline; rejected in ${MOST.rejectMs} ms is allowed.`,
    ),
    ...missed(
      ending.retryAfterMs !== 120_000 || ending.requests !== 1,
      `${name} says ${ending.retryAfterMs} as retryAfterMs after a 429 that asks for 120,000, and ${ending.requests} requests.`,
    ),
  ];
}

function faultMissed({ name, fault }: Behaviour): string[] {
  return missed(
    fault.outcome !== 'rejected' || fault.requests !== 1,
    `${name} sends an unsafe POST ${fault.requests} times after a 500; once is allowed.`,
  );
}

function abortMissed({ name, abort }: Behaviour): string[] {
  const ms = Math.round(abort?.milliseconds ?? Number.POSITIVE_INFINITY);
  return missed(
    abort?.outcome !== 'rejected' || abort.milliseconds > MOST.abortMs,
    `${name} is ${abort?.outcome} ${ms} ms after it was aborted in back-off; rejected in ${MOST.abortMs} ms is allowed.`,
  );
}

function burstMissed({ name, burst }: Behaviour): string[] {
  const { calls } = BURST;
  const times = burst.milliseconds / IDEAL_MS;
  return [
    ...missed(
      burst.refused > calls * MOST.refusedShare,
      `${name} has ${burst.refused} of ${calls} parallel calls refused by the server; ${MOST.refusedShare * 100} % is allowed.`,
    ),
    ...missed(
      burst.succeeded < calls,
      `${name} fails ${calls - burst.succeeded} of ${calls} calls.`,
    ),
    ...missed(
      times > MOST.timesIdeal,
      `${name} takes ${times.toFixed(3)} × the ideal time for ${calls} parallel calls; ${MOST.timesIdeal} is allowed.`,
    ),
  ];
}

function typesMissed({ name, same, each, refusesUnknown, refusesMix }: Types): string[] {
  const { instantiations } = MOST;
  const accepted = Object.entries(refusesUnknown).filter(([, refuses]) => !refuses);
  return [
    ...missed(
      Math.max(same, each) > instantiations,
      `${name} costs ${Math.max(same, each)} instantiations a call; ${instantiations} are allowed.`,
    ),
    ...accepted.map(([place]) => `${name} accepts an unknown name among ${place}.`),
    ...missed(
      refusesMix !== 'with a sentence',
      `${name} does not say what to do instead of mixing windows.`,
    ),
  ];
}

function missed(isMissed: boolean, sentence: string): string[] {
  return isMissed ? [sentence] : [];
}
