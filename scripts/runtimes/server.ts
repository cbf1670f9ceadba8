import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { atEnd } from '../at-end.ts';

/** A server that stops when it is disposed of, and when this process ends. */
export type Server = Disposable & { origin: string };

/** Starts a server by its JavaScript file, and waits until it prints where it listens. */
export async function startServer(
  file: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Server> {
  const server = spawn(process.execPath, [file, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stopping = atEnd(() => server.kill());
  const origin = await listening(server);
  // its log is not read, and must not fill the pipe
  server.stdout?.resume();
  return { origin, ...stopping };
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface(stdout as NodeJS.ReadableStream)) {
    const [url] = /http:\/\/[\w.:]+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The server ended before it said where it listens.');
}
