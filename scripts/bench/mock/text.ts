import { table } from '../../table.ts';
import type { Figures, OperationGrowth, ProductGrowth, Reload } from './figures.ts';
import { BARE } from './servers.ts';

/** The tables of the benchmark. */

export function serversText(figures: readonly Figures[]): string {
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

export function operationsText(
  growth: readonly OperationGrowth[],
  fewest: number,
  most: number,
): string {
  const head = ['server', `${fewest}, µs`, `${most}, µs`, '×'];
  const rows = growth.map(({ name, few, many }) => [
    name,
    few.toFixed(0),
    many.toFixed(0),
    (many / few).toFixed(2),
  ]);
  return `The same by the operations of the description; processor time a request
${table([head, ...rows])}`;
}

export function productsText(growth: readonly ProductGrowth[]): string {
  const head = ['products', 'again, µs', '×', 'new, µs', '×', 'start, ms', 'MB'];
  const [first] = growth;
  const rows = growth.map(({ products, againMicros, newMicros, startMs, megabytes }) => [
    String(products),
    againMicros.toFixed(0),
    (againMicros / (first?.againMicros ?? 0)).toFixed(1),
    newMicros.toFixed(0),
    (newMicros / (first?.newMicros ?? 0)).toFixed(1),
    startMs.toFixed(0),
    megabytes.toFixed(0),
  ]);
  return `Ours by the products of its world: a search that was made before, and one that is new
${table([head, ...rows])}`;
}

export function reloadText({ medianMs, leastMs }: Reload): string {
  return `Ours follows a change of the description ${medianMs.toFixed(0)} ms after it is written; ${leastMs.toFixed(0)} ms at best.
`;
}
