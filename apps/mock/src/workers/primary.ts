import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ServeCommand } from '../arguments.ts';
import type { Mock } from '../introduction.ts';
import type { RunningMock } from '../mock.ts';
import type { Output } from '../output.ts';
import { StartError } from '../start-error.ts';
import { type FromWorker, STOP } from './messages.ts';

// runs from its sources as well
const WORKER = fileURLToPath(new URL(`worker${extname(import.meta.url)}`, import.meta.url));

/** Workers that end of themselves are not replaced faster than this, and those that cannot start ever slower. */
const PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;

/**
 * Has processes serve an engine from one port, and replaces those that end. Rejects with a
 * `StartError` if one of them cannot start.
 */
export async function superviseWorkers(
  command: ServeCommand,
  output: Output,
): Promise<RunningMock> {
  cluster.setupPrimary({ exec: WORKER, args: [JSON.stringify(command)] });
  let isStopping = false;
  const workers = new Set<Worker>();

  async function start(): Promise<Mock> {
    const worker = cluster.fork();
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
    const mock = await firstWord(worker);
    worker.once('exit', (code, signal) => void replace(worker, signal ?? `code ${code}`));
    return mock;
  }

  async function replace({ process: { pid } }: Worker, why: string): Promise<void> {
    if (isStopping) return;
    output.note(`Worker ${pid} ended with ${why}. Another takes its place.`);
    for (let pause = PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      await setTimeout(pause);
      if (isStopping) return;
      try {
        await start();
        return;
      } catch (error) {
        const { message } = error as Error;
        if (!isStopping) output.note(`A worker could not start, and is tried again: ${message}`);
      }
    }
  }

  async function stop(): Promise<void> {
    isStopping = true;
    const ends = [...workers].map((worker) => once(worker, 'exit'));
    // one that is about to end by itself does not listen any more
    for (const worker of workers) if (worker.isConnected()) worker.send(STOP, () => {});
    await Promise.all(ends);
  }

  try {
    const [mock] = await Promise.all(Array.from({ length: command.workers }, start));
    return { mock: mock as Mock, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves once the worker listens. */
async function firstWord(worker: Worker): Promise<Mock> {
  const ended = once(worker, 'exit').then(([code, signal]) => {
    throw new StartError(`A worker ended with ${signal ?? `code ${code}`} before it listened.`);
  });
  const [word] = (await Promise.race([once(worker, 'message'), ended])) as [FromWorker];
  if ('failed' in word) throw new StartError(word.failed);
  return word.ready;
}
