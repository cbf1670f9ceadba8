import { redocly } from '../redocly.ts';

/** What `redocly score` thinks of a description, both of 100. */
export type Score = {
  score: number;
  /** Share of what could be narrowed (by an enum, a format, a bound, …) that is. */
  constraintClarity: number;
};

/** Runs `redocly score`. Rejects with what it prints if it fails. */
export async function scoreOf(file: string): Promise<Score> {
  const { code, stdout, stderr } = await redocly(['score', file, '--format=json']);
  if (code !== 0) {
    throw new Error(`redocly score failed:\n${stderr.trim()}`);
  }
  const { agentReadiness, subscores } = JSON.parse(stdout);
  return {
    score: agentReadiness,
    constraintClarity: Math.round(subscores.constraintClarity * 1000) / 10,
  };
}
