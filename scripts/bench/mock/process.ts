import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { atEnd } from '../../at-end.ts';
import { ask } from './load.ts';
import type { Files, Server } from './servers.ts';

/** A server that answers; it stops when it is disposed of. */
export type Running = Disposable & {
  pid: number;
  port: number;
  /** From the start of the process to the first 200. */
  startMs: number;
};

const LIMIT_MS = 60_000;
const PAUSE_MS = 2;

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
  return { pid: child.pid as number, port, startMs, ...stopping };
}

/** Undefined once there is an answer. */
function problemOf(port: number): Promise<Error | undefined> {
  return ask(port).then(
    () => undefined,
    (error: Error) => error,
  );
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
