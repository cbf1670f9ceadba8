import { type ExecFileOptions, execFile } from 'node:child_process';
import { promisify } from 'node:util';

export type Output = { stdout: string; stderr: string };

const exec = promisify(execFile);

/** Runs a command to its end. What it printed is in the error if it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: ExecFileOptions & { cwd: string },
): Promise<Output> {
  return exec(command, args, { timeout: 120_000, ...options, encoding: 'utf8' }).catch(
    (error: Error & Output) => {
      error.message = `${error.message}\n${error.stdout}`;
      throw error;
    },
  );
}

/** Little, so that nothing of this process and its user is taken for the project's. */
export function bareEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    DENO_NO_UPDATE_CHECK: '1',
    DO_NOT_TRACK: '1',
    NO_COLOR: '1',
  };
}
