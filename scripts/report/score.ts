import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What `redocly score` thinks of a description, both of 100. */
export type Score = {
  score: number;
  /** Share of what could be narrowed (by an enum, a format, a bound, …) that is. */
  constraintClarity: number;
};

/** Runs `redocly score`. Rejects with what it prints if it fails. */
export async function scoreOf(file: string): Promise<Score> {
  const cli = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'score', file, '--format=json'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const { agentReadiness, subscores } = JSON.parse(stdout);
  return {
    score: agentReadiness,
    constraintClarity: Math.round(subscores.constraintClarity * 1000) / 10,
  };
}
