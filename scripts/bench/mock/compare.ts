import { rotated } from '../rotated.ts';
import { chosen, type Options } from '../suite.ts';
import type { Figures } from './figures.ts';
import { start } from './process.ts';
import { measured, medians, type Round } from './round.ts';
import { type Files, SERVERS, type Server } from './servers.ts';

/** All servers, by the same request. */
export async function compare(
  { rounds, only, announce }: Options,
  files: Files,
): Promise<Figures[]> {
  const servers = chosen(SERVERS, only, ({ name }) => name);
  const runs = servers.map((server): { server: Server; results: Round[] } => ({
    server,
    results: [],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, results } of rotated(runs, round)) {
      announce(`mock, round ${round + 1} of ${rounds}: ${server.name}`);
      using running = await start(server, files);
      results.push(await measured(running, server));
    }
  }
  return runs.map(({ server: { name }, results }) => ({ name, ...medians(results) }));
}
