import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { atEnd } from './at-end.ts';

const CLI = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };

/** What became of a run. */
export type Said = { code: number | null; stdout: string; stderr: string };

/** Runs Redocly's command line, without telemetry and colours. It is stopped if this process ends. */
export async function redocly(args: string[], env: Record<string, string> = {}): Promise<Said> {
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...QUIET, ...env },
  });
  using _ = atEnd(() => child.kill());
  const [code, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    }),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}
