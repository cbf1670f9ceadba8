import { median } from '../median.ts';
import { rotated } from '../rotated.ts';
import type { Options } from '../suite.ts';
import type { OperationGrowth } from './figures.ts';
import { start } from './process.ts';
import { measured } from './round.ts';
import { type Files, OURS_DESCRIBED, SERVERS } from './servers.ts';

/** What the same request takes of a small and of a large description. */
export async function growOperations(
  { rounds, announce }: Options,
  few: Files,
  many: Files,
): Promise<OperationGrowth[]> {
  const servers = [OURS_DESCRIBED, ...SERVERS.filter(({ isDescribed }) => isDescribed)];
  const runs = servers.map((server) => ({ server, few: [] as number[], many: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, ...results } of rotated(runs, round)) {
      for (const [files, micros] of [
        [few, results.few],
        [many, results.many],
      ] as const) {
        announce(`mock, operations, round ${round + 1} of ${rounds}: ${server.name}`);
        using running = await start(server, files);
        micros.push((await measured(running, server)).cpuMicros);
      }
    }
  }
  return runs.map(({ server: { name }, ...results }) => ({
    name,
    few: median(results.few),
    many: median(results.many),
  }));
}
