import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installDebianPackage } from '@winninghunter/debian';

/** A server of its own, on a free port, with nothing in it. */
export type Redis = {
  /** Of a database that nobody used before. */
  database: () => string;
  port: number;
  pid: number;
  /** Starts it once more on the same port after `kill`. */
  restart: () => Promise<void>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts Debian's Redis; installs it first if it is missing. */
export async function startRedis(): Promise<Redis> {
  await installDebianPackage('redis-tools', 'some 6 MB');
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await freePort();
  let server = await launch(port, folder);
  let databases = 0;
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    database: () => {
      databases += 1;
      return `redis://127.0.0.1:${port}/${databases}`;
    },
    port,
    get pid() {
      return server.pid ?? 0;
    },
    restart: async () => {
      server = await launch(port, folder);
    },
    kill,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const nothingOnDisk = ['--save', '', '--databases', '100'];
  // the package of the server starts one at once; this is the same program, named otherwise
  const server = spawn('/usr/bin/redis-check-rdb', [...options, ...nothingOnDisk], {
    argv0: 'redis-server',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('Ready to accept connections')) return server;
  }
  throw new Error('Redis ended before it was ready.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
