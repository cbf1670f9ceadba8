import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '../temporary.ts';
import { type Actor, HEADERS } from './actor.ts';
import { leavingActor, slowActor } from './clients.ts';
import { contractActor } from './contract.ts';
import { faultActor, orderActor } from './faults.ts';
import type { Sample } from './growth.ts';
import { abuseActor, nonsenseActor } from './hostile.ts';
import { type Mock, startMock } from './mock.ts';
import { createTally, type Kind, type Tally } from './tally.ts';
import { createWrites } from './writes.ts';

export type LoadOptions = {
  readonly seconds: number;
  /** Who ask at the same time. */
  readonly clients: number;
  /** Told now and then how far it is. */
  readonly onProgress?: (progress: Progress) => void;
};

export type Progress = {
  readonly seconds: number;
  readonly requests: number;
  readonly rss: number;
};

export type Outcome = {
  readonly seconds: number;
  readonly kinds: readonly Kind[];
  readonly flaws: readonly string[];
  readonly rss: readonly Sample[];
  readonly heap: readonly Sample[];
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** Of the file, before the mock was killed. */
  readonly stateBytes: number;
};

/** Fewer requests than an account has in a minute. */
const A_MINUTE = 45;
/** Fewer than an account has in a month. */
const A_MONTH = 10_000;
const LEAST_PAUSE_MS = 500;
const SAMPLES = 120;

/**
 * Has clients ask a mock whatever they like, kills it, and looks what another one that takes up from the
 * same state still knows.
 */
export async function runLoad(options: LoadOptions): Promise<Outcome> {
  using folder = temporaryFolder('load');
  const state = join(folder.path, 'state.jsonl');
  const tally = createTally();
  const writes = createWrites();
  const actors = [
    contractActor(),
    writes.actor,
    ...[faultActor, orderActor, abuseActor, nonsenseActor, slowActor, leavingActor],
  ];
  const { stateBytes, ...samples } = await load(options, { state, tally, actors });
  using after = await startMock(state);
  const lost = await writes.lostBy(after.origin);
  await after.kill();
  return {
    seconds: options.seconds,
    kinds: tally.kinds(),
    flaws: tally.flaws(),
    acknowledged: writes.acknowledged(),
    lost,
    stateBytes,
    ...samples,
  };
}

type Parts = { readonly state: string; readonly tally: Tally; readonly actors: readonly Actor[] };

async function load(
  { seconds, clients, onProgress }: LoadOptions,
  { state, tally, actors }: Parts,
): Promise<Pick<Outcome, 'rss' | 'heap' | 'stateBytes'>> {
  using mock = await startMock(state);
  const started = performance.now();
  const now = (): number => (performance.now() - started) / 1000;
  let isOver = false;
  void mock.ended.then((how) => {
    if (!isOver) tally.count('the mock', 0, how);
    isOver = true;
  });
  const tick = createTicker(mock.origin);
  const running = Array.from({ length: clients }, async () => {
    while (!isOver) {
      await tick();
      await once(pick(actors), mock.origin, tally, () => isOver);
    }
  });
  const rss: Sample[] = [];
  const heap: Sample[] = [];
  const pauseMs = Math.max(LEAST_PAUSE_MS, (seconds * 1000) / SAMPLES);
  while (!isOver && now() < seconds) {
    await setTimeout(Math.min(pauseMs, (seconds - now()) * 1000));
    if (isOver) break;
    await sample(mock, now(), rss, heap);
    onProgress?.({ seconds: now(), requests: tally.total(), rss: rss.at(-1)?.bytes ?? 0 });
  }
  isOver = true;
  const stateBytes = statSync(state).size;
  // while they ask
  await mock.kill();
  await Promise.all(running);
  return { rss, heap, stateBytes };
}

async function sample(mock: Mock, at: number, rss: Sample[], heap: Sample[]): Promise<void> {
  rss.push({ at, bytes: mock.rss() });
  heap.push({ at, bytes: await mock.heap() });
}

async function once(
  { name, act }: Actor,
  origin: string,
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  const asked = performance.now();
  try {
    const flaw = await act(origin);
    if (!isOver()) tally.count(name, performance.now() - asked, flaw);
  } catch (error) {
    const { message, cause } = error as Error;
    if (!isOver())
      tally.count(name, performance.now() - asked, `${name}: ${message} ${cause ?? ''}`);
  }
}

function pick(actors: readonly Actor[]): Actor {
  const all = actors.reduce((sum, { weight }) => sum + weight, 0);
  let left = Math.random() * all;
  return actors.find(({ weight }) => {
    left -= weight;
    return left < 0;
  }) as Actor;
}

/** Lets a minute pass on the mock's clock before an account is out of requests, and gives it credits again. */
function createTicker(origin: string): () => Promise<void> {
  let ticks = 0;
  const order = async (what: string, body: object): Promise<void> => {
    const init = { method: 'POST', headers: HEADERS, body: JSON.stringify(body) };
    // the mock may be gone, which is told elsewhere
    await fetch(`${origin}/__sandbox__/${what}`, init).then(
      (response) => response.text(),
      () => {},
    );
  };
  return async () => {
    ticks += 1;
    if (ticks % A_MINUTE === 0) await order('clock', { advanceMs: 60_000 });
    if (ticks % A_MONTH === 0) await order('credits', { used: 0 });
  };
}
