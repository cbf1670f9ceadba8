import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { atEnd } from './at-end.ts';

/** What a command took, its children included. */
export type Measure = {
  wallSeconds: number;
  /** In user and system mode. */
  cpuSeconds: number;
};

/** A command took longer than it might. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

export type Options = {
  /** Added to the environment. */
  env?: Record<string, string>;
  /** After which the command and its children are stopped (default: never). */
  limitSeconds?: number;
};

/** Runs its arguments, then tells their times on a channel of its own. */
const SHELL = '"$@"; code=$?; times >&3; exit $code';

/**
 * Runs a command in a folder, in fresh processes.
 *
 * @throws LimitError if the command took longer than it might, or Error with what it printed if it
 *   failed.
 */
export async function measure(
  command: string[],
  cwd: string,
  { env = {}, limitSeconds }: Options = {},
): Promise<Measure> {
  const started = performance.now();
  const child = spawn('sh', ['-c', SHELL, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // a group of its own can be stopped with its children
    detached: true,
  });
  let isRunning = true;
  let isStopped = false;
  const stop = (): void => {
    if (isRunning && child.pid !== undefined) {
      isStopped = process.kill(-child.pid, 'SIGKILL');
    }
  };
  using _ = atEnd(stop);
  const limit = limitSeconds === undefined ? undefined : setTimeout(stop, limitSeconds * 1000);
  const [printed, complaint, timed, code] = await Promise.all([
    ...child.stdio.slice(1).map((stream) => text(stream as NodeJS.ReadableStream)),
    new Promise<string>((resolve, reject) => {
      child.on('error', reject).on('close', (status) => resolve(String(status)));
    }),
  ]);
  isRunning = false;
  clearTimeout(limit);
  const wallSeconds = (performance.now() - started) / 1000;
  if (isStopped) {
    throw new LimitError(`${command.join(' ')} took more than ${limitSeconds} s and was stopped.`);
  }
  if (code !== '0') {
    throw new Error(`${command.join(' ')} exited with ${code} in ${cwd}:\n${printed}${complaint}`);
  }
  return { wallSeconds, cpuSeconds: childSeconds(timed ?? '') };
}

/** The second line of `times`, as in `0m1.250s 0m0.120s`: user and system time of all children. */
function childSeconds(times: string): number {
  const [, line = ''] = times.split('\n');
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, each) => sum + each, 0);
}
