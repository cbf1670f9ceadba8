import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { atEnd } from '../../at-end.ts';
import { ask } from './load.ts';
import type { Files, Server } from './servers.ts';

/** A server that answers; it stops when it is disposed of. */
export type Running = Disposable & {
  port: number;
  /** From the start of the process to the first 200. */
  startMs: number;
  cpuSeconds: () => number;
  megabytes: () => number;
};

const LIMIT_MS = 60_000;
const PAUSE_MS = 2;
/** Linux counts processor time in these. */
const TICKS_PER_SECOND = 100;

export async function start(server: Server, files: Files): Promise<Running> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, server.command(port, files), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopping = atEnd(() => child.kill('SIGKILL'));
  for (let problem = await problemOf(port); problem; problem = await problemOf(port)) {
    if (performance.now() - started > LIMIT_MS || child.exitCode !== null) {
      stopping[Symbol.dispose]();
      throw new Error(`${server.name} does not answer: ${problem.message}`);
    }
    await setTimeout(PAUSE_MS);
  }
  const startMs = performance.now() - started;
  return {
    port,
    startMs,
    cpuSeconds: () => cpuSeconds(child),
    megabytes: () => megabytes(child),
    ...stopping,
  };
}

/** Undefined once there is an answer. */
function problemOf(port: number): Promise<Error | undefined> {
  return ask(port).then(
    () => undefined,
    (error: Error) => error,
  );
}

/** In user and in system mode. */
function cpuSeconds({ pid }: ChildProcess): number {
  // the name before the last bracket may hold anything
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/);
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function megabytes({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
