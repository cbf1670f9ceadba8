import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LimitError, type Measure, measure } from '../../measure.ts';
import { FOLDER } from '../folder.ts';
import { rotated } from '../rotated.ts';
import type { Description } from './descriptions.ts';
import type { Tool } from './tools.ts';

/** What one generator took for one description. */
export type Result = {
  tool: Tool;
  /** One a round; none if it was stopped at the limit. */
  runs: Measure[];
  kilobytes: number;
};

/** After which a run is stopped, and the generator left out of later rounds. */
export const LIMIT_SECONDS = 120;

/**
 * Runs each generator once a round, in fresh processes, each round beginning with another, so that no
 * one profits from a quiet machine. Rejects if one fails.
 */
export async function race(
  description: Description,
  tools: Tool[],
  rounds: number,
  folder: string,
  announce: (text: string) => void,
): Promise<Result[]> {
  const results = tools.map((tool): Result => ({ tool, runs: [], kilobytes: 0 }));
  const stopped = new Set<Result>();
  for (let round = 0; round < rounds; round += 1) {
    for (const result of rotated(results, round)) {
      if (!stopped.has(result)) {
        announce(`${description.name}, round ${round + 1} of ${rounds}: ${result.tool.name}`);
        await runOnce(description, result, folder).catch((error) => {
          if (!(error instanceof LimitError)) {
            throw error;
          }
          stopped.add(result);
          result.runs = [];
          result.kilobytes = 0;
        });
      }
    }
  }
  return results;
}

/** Where a generator writes. */
export function outputOf(tool: Tool, description: Description, folder: string): string {
  return join(folder, description.name, tool.name);
}

async function runOnce(description: Description, result: Result, folder: string): Promise<void> {
  const { tool } = result;
  const output = outputOf(tool, description, folder);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const command = [process.execPath, ...tool.command(description.file, output)];
  const env = { BENCH_INPUT: description.file, BENCH_OUTPUT: output, KUBB_DISABLE_TELEMETRY: '1' };
  result.runs.push(await measure(command, FOLDER, { env, limitSeconds: LIMIT_SECONDS }));
  result.kilobytes = await kilobytesIn(output);
}

async function kilobytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
