import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../build.ts';
import { table } from '../../table.ts';
import { median } from '../median.ts';
import { rotated } from '../rotated.ts';
import { chosen, type Options, type Outcome, type Suite } from '../suite.ts';
import { type Figures, missedBars } from './figures.ts';
import { ask, load, PATH } from './load.ts';
import { start } from './process.ts';
import { BARE, OURS, SERVERS, type Server } from './servers.ts';

/** What it takes to answer a search of products. */
export const mock: Suite = { name: 'mock', names: SERVERS.map(({ name }) => name), run };

type Round = Omit<Figures, 'name'>;

async function run({ rounds, only, folder, announce }: Options): Promise<Outcome> {
  await build(process.stderr, '@winninghunter/mock');
  const body = join(folder, 'body.json');
  await writeFile(body, await answerOfOurs());
  const runs = chosen(SERVERS, only, ({ name }) => name).map(
    (server): { server: Server; results: Round[] } => ({ server, results: [] }),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, results } of rotated(runs, round)) {
      announce(`mock, round ${round + 1} of ${rounds}: ${server.name}`);
      results.push(await measured(server, body));
    }
  }
  const figures = runs.map(({ server: { name }, results }) => ({ name, ...medians(results) }));
  return { figures: { servers: figures }, text: text(figures), complaints: missedBars(figures) };
}

/** So that bare servers send as much. */
async function answerOfOurs(): Promise<string> {
  const [ours] = SERVERS.filter(({ name }) => name === OURS);
  using running = await start(ours as Server, '');
  return await ask(running.port, PATH);
}

/** In a fresh process, whose first requests, until its code is compiled well, do not count. */
async function measured(server: Server, body: string): Promise<Round> {
  using running = await start(server, body);
  const { port, startMs } = running;
  await load(port, server.requests, server.isLimited);
  const before = running.cpuSeconds();
  const { seconds, p99Ms } = await load(port, server.requests, server.isLimited);
  return {
    cpuMicros: ((running.cpuSeconds() - before) / server.requests) * 1e6,
    perSecond: server.requests / seconds,
    p99Ms,
    startMs,
    megabytes: running.megabytes(),
  };
}

function medians(rounds: Round[]): Round {
  const of = (key: keyof Round): number => median(rounds.map((round) => round[key]));
  return {
    cpuMicros: of('cpuMicros'),
    perSecond: of('perSecond'),
    p99Ms: of('p99Ms'),
    startMs: of('startMs'),
    megabytes: of('megabytes'),
  };
}

function text(figures: Figures[]): string {
  const bare = figures.find(({ name }) => name === BARE)?.cpuMicros;
  const head = ['server', 'CPU, µs', '× bare', 'requests/s', 'p99, ms', 'start, ms', 'MB'];
  const rows = figures.map(({ name, cpuMicros, perSecond, p99Ms, startMs, megabytes }) => [
    name,
    cpuMicros.toFixed(0),
    bare === undefined ? '' : (cpuMicros / bare).toFixed(1),
    perSecond.toFixed(0),
    p99Ms.toFixed(1),
    startMs.toFixed(0),
    megabytes.toFixed(0),
  ]);
  return `A search of products, 20 rows, over 20 connections; processor time of the server alone
${table([head, ...rows])}`;
}
