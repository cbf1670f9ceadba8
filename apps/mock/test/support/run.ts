import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export type Run = {
  process: ChildProcess;
  /** All that was printed so far. */
  output: { stdout: string; stderr: string };
  /** Resolves with the first match in what is printed on stdout. */
  printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the exit code, null if a signal ended the process. */
  ended: Promise<number | null>;
};

/** Runs a script with this Node; the process ends with the test at the latest. */
export function run(script: string, args: string[], env: Record<string, string> = {}): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [script, ...args], { env: { ...inherited, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output.stdout);
      if (found) return found;
      const gone = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ]);
      if (gone) throw new Error(`ended before ${pattern} was printed: ${JSON.stringify(output)}`);
    }
  };
  return { process: child, output, printed, ended };
}

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Runs the mock's own command line. */
export function runCli(args: string[], env?: Record<string, string>): Run {
  return run(CLI, args, env);
}
