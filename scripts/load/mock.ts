import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../at-end.ts';
import { ROOT } from '../runtimes/pack.ts';

/** A mock in a process of its own, which ends with this one. */
export type Mock = Disposable & {
  readonly origin: string;
  /** What it has of the machine's memory, in bytes. */
  readonly rss: () => number;
  /** What is left of its heap once it is tidied up, in bytes. */
  readonly heap: () => Promise<number>;
  readonly kill: () => Promise<void>;
  /** Resolves if it ends, with what it said of it. */
  readonly ended: Promise<string>;
};

const CLI = join(ROOT, 'apps/mock/dist/cli.js');
const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** Starts it on a free port, with its state in a file. */
export async function startMock(state: string): Promise<Mock> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', PROBE, CLI, '--port', '0', '--json', '--state', state],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const { stdout, stderr } = child;
  const stopping = atEnd(() => child.kill('SIGKILL'));
  const said = stderr ? text(stderr) : Promise.resolve('');
  const ended = once(child, 'exit').then(async ([code, signal]) =>
    `The mock ended with ${signal ?? `code ${code}`}. ${await said}`.trim(),
  );
  const lines = createInterface({ input: stdout as NodeJS.ReadableStream });
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  // nobody reads the rest, but it has to go somewhere
  lines.close();
  stdout?.resume();
  if (!line?.startsWith('{')) throw new Error(await ended);
  return {
    origin: JSON.parse(line).url,
    rss: () => rssOf(child),
    heap: () => heapOf(child),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
    ...stopping,
  };
}

function rssOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function heapOf(child: ChildProcess): Promise<number> {
  child.send('');
  const [bytes] = await once(child, 'message');
  return bytes;
}
