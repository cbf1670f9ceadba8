import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a command took, its children included. */
export type Measure = {
  wallSeconds: number;
  /** In user and system mode. */
  cpuSeconds: number;
};

/** Runs its arguments, then tells their times on a channel of its own. */
const SHELL = '"$@"; code=$?; times >&3; exit $code';

/**
 * Runs a command in a folder, in fresh processes.
 *
 * @throws Error with what the command printed if it fails.
 */
export async function measure(command: string[], cwd: string): Promise<Measure> {
  const started = performance.now();
  const child = spawn('sh', ['-c', SHELL, 'sh', ...command], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [printed, complaint, timed, code] = await Promise.all([
    ...child.stdio.slice(1).map((stream) => text(stream as NodeJS.ReadableStream)),
    new Promise<string>((resolve, reject) => {
      child.on('error', reject).on('close', (status) => resolve(String(status)));
    }),
  ]);
  const wallSeconds = (performance.now() - started) / 1000;
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
