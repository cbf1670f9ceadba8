/** A thread that loads a server: once until its code is compiled well, and once to measure. */

import { parentPort, workerData } from 'node:worker_threads';
import { type Load, type LoadOptions, load } from './load.ts';
import { cpuSeconds } from './usage.ts';

/** A server, by its process and its port, and what to ask of it. */
export type Job = { pid: number; port: number; options: LoadOptions };

/** How long it took, and how much processor time of the server a request. */
export type Loaded = Load & { cpuMicros: number };

const { pid, port, options }: Job = workerData;
const { requests } = options;
await load(port, options);
const before = cpuSeconds(pid);
const measured = await load(port, { ...options, first: requests });
const cpuMicros = ((cpuSeconds(pid) - before) / requests) * 1e6;
parentPort?.postMessage({ ...measured, cpuMicros } satisfies Loaded);
