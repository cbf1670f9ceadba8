import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers. */
type Answer = { status: number; headers?: Record<string, string> };

/** What it answers to the request that came at a time, in milliseconds. */
export type Script = (atMs: number) => Answer;

/** A server on 127.0.0.1 that answers by a script, and counts. */
export type ScriptedServer = AsyncDisposable & {
  origin: string;
  counts: Counts;
};

/** The first request is not counted if it only warmed up. */
export type Counts = {
  requests: number;
  /** Answered with 429. */
  refused: number;
  /** Marked with a key by which a server can recognise a repeat. */
  keyed: number;
};

/** A page or an entity in the eyes of every peer. */
const PAGE = { success: true, id: 'test', object: 'list', has_more: false, data: [], result: [] };

/** A refusal in the eyes of every peer: octokit looks for these words. */
const REFUSAL = {
  success: false,
  error: 'Refused',
  message: 'You exceeded a secondary rate limit.',
};

/** Starts one; with a warm-up, it answers the first request well, whatever the script says. */
export async function serve(script: Script, hasWarmUp: boolean): Promise<ScriptedServer> {
  const counts: Counts = { requests: 0, refused: 0, keyed: 0 };
  let isWarm = !hasWarmUp;
  const server = createServer((request, response) => {
    request.resume();
    const { status, headers } = isWarm ? script(performance.now()) : { status: 200 };
    if (isWarm) {
      counts.requests += 1;
      counts.refused += status === 429 ? 1 : 0;
      counts.keyed += 'idempotency-key' in request.headers ? 1 : 0;
    }
    isWarm = true;
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(status < 300 ? PAGE : REFUSAL));
  });
  const origin = await listening(server);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin, counts, [Symbol.asyncDispose]: close };
}

/** Lets so many requests through in every span of so many milliseconds, and refuses the rest. */
export function rollingWindow(requests: number, windowMs: number): Script {
  let passed: number[] = [];
  return (atMs) => {
    passed = passed.filter((time) => atMs - time < windowMs);
    if (passed.length >= requests) {
      return { status: 429, headers: { 'Retry-After': String(windowMs / 1000) } };
    }
    passed.push(atMs);
    return { status: 200 };
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
