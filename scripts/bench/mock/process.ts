import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { atEnd } from '../../at-end.ts';
import { ask, PATH } from './load.ts';
import type { Server } from './servers.ts';

/** A server that answers; it stops when it is disposed of. */
export type Running = Disposable & {
  port: number;
  /** From the start of the process to the first 200. */
  startMs: number;
  cpuSeconds: () => number;
  megabytes: () => number;
};

const LIMIT_MS = 30_000;
const PAUSE_MS = 2;
/** Linux counts processor time in these. */
const TICKS_PER_SECOND = 100;

export async function start(server: Server, body: string): Promise<Running> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, server.command(port, body), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopping = atEnd(() => child.kill('SIGKILL'));
  while (!(await isAnswered(port))) {
    if (performance.now() - started > LIMIT_MS || child.exitCode !== null) {
      throw new Error(`${server.name} does not answer.`);
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

function isAnswered(port: number): Promise<boolean> {
  return ask(port, PATH).then(
    () => true,
    () => false,
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
