import { table } from '../table.ts';
import { type Sample, settled, slopeOf } from './growth.ts';
import type { Outcome } from './run.ts';

/** A mock that grows by more has a leak. What is measured goes up and down by less. */
const MOST_GROWTH = { heap: 5e6, rss: 25e6 };
/** Before that, caches fill. */
const LEAST_SECONDS = 120;

/** What is wrong, as sentences. */
export function complaintsOf({ flaws, lost, rss, heap, seconds }: Outcome): string[] {
  return [
    ...flaws,
    ...lost,
    ...grown('heap', heap, seconds, MOST_GROWTH.heap),
    ...grown('memory', rss, seconds, MOST_GROWTH.rss),
  ];
}

function grown(what: string, samples: readonly Sample[], seconds: number, most: number): string[] {
  const growth = slopeOf(settled(samples)) * seconds;
  return seconds >= LEAST_SECONDS && growth > most
    ? [
        `The ${what} grows by ${megabytes(growth)} MB in ${seconds} s; ${megabytes(most)} are allowed.`,
      ]
    : [];
}

export function textOf(outcome: Outcome): string {
  const { kinds, rss, heap, acknowledged, lost, seconds, stateBytes } = outcome;
  const head = ['requests', 'number', 'wrong', 'median, ms', 'p99, ms'];
  const rows = kinds.map(({ name, requests, flaws, medianMs, p99Ms }) => [
    ...[name, String(requests), String(flaws)],
    ...[medianMs.toFixed(1), p99Ms.toFixed(1)],
  ]);
  const memory = ['memory, MB', 'first', 'last', 'most', 'slope a minute'];
  const requests = kinds.reduce((sum, kind) => sum + kind.requests, 0);
  return [
    `${requests} requests in ${seconds} s, ${(requests / seconds).toFixed(0)} a second\n`,
    table([head, ...rows]),
    table([memory, ['resident', ...inWords(rss)], ['heap, tidied up', ...inWords(heap)]]),
    `Killed under load: of ${acknowledged} acknowledged writes ${lost.length} are lost; the state takes ${megabytes(stateBytes)} MB.\n`,
  ].join('\n');
}

function inWords(samples: readonly Sample[]): string[] {
  const bytes = samples.map((sample) => sample.bytes);
  const figures = [bytes[0] ?? 0, bytes.at(-1) ?? 0, Math.max(...bytes)];
  return [...figures, slopeOf(settled(samples)) * 60].map(megabytes);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
