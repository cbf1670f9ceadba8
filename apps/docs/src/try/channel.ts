/** The page's side of its worker: one for all of a page, made when it is first needed. */

import type { FromWorker, Job, Jobs } from './wire.ts';

type Waiting = {
  readonly done: (answer: never) => void;
  readonly fail: (error: Error) => void;
  readonly progress: (() => void) | undefined;
};

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/** Has the worker do something. Rejects once the signal says so, whatever the worker does. */
export function ask<Kind extends Job>(
  job: Kind,
  what: Jobs[Kind]['ask'],
  { signal, onWorld }: { signal?: AbortSignal; onWorld?: () => void } = {},
): Promise<Jobs[Kind]['answer']> {
  const at = theWorker();
  count += 1;
  const id = count;
  return new Promise((done, fail) => {
    waiting.set(id, { done: done as Waiting['done'], fail, progress: onWorld });
    signal?.addEventListener('abort', () => {
      at.postMessage({ id, job: 'cancel' });
      waiting.delete(id);
      fail(new DOMException('Cancelled', 'AbortError'));
    });
    at.postMessage({ id, job, ask: what });
  });
}

function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sandbox' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', ({ message }) => giveUp(message));
  return worker;
}

function hear(data: FromWorker): void {
  const found = waiting.get(data.id);
  if ('progress' in data) {
    found?.progress?.();
    return;
  }
  waiting.delete(data.id);
  if ('answer' in data) found?.done(data.answer as never);
  else found?.fail(new Error(data.failed));
}

/** The worker itself could not run; another try makes another. */
function giveUp(message: string): void {
  const all = [...waiting.values()];
  waiting.clear();
  worker?.terminate();
  worker = undefined;
  for (const { fail } of all) fail(new Error(message || 'The worker could not be loaded.'));
}
