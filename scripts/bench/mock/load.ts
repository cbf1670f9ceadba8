import { Client } from 'undici';

/** Filtered, sorted, validated, and 20 rows of a page. */
export const PATH =
  '/api/v1/tiktok-shop/products/explore?country=US&period=30d&min_revenue=1000&sort=revenue&page=2&limit=20';

const HEADERS = { 'x-api-key': `wh_${'0'.repeat(48)}` };
const CONNECTIONS = 20;
/** What the sandbox lets through before it says to wait. */
const PER_RESET = 60;

export type Load = { seconds: number /** The slowest of a hundred. */; p99Ms: number };

export type LoadOptions = {
  requests: number;
  /** Whether the server counts requests, and so has to be reset now and then. */
  isLimited?: boolean;
  /** What is asked for, one after another and then again from the first; `PATH` if omitted. */
  paths?: readonly string[];
  /** How many were asked for before; 0 if omitted. */
  first?: number;
};

/**
 * Sends requests over a few connections, each as soon as its last one is answered. Not by Node's own
 * client, which takes more time than the servers do.
 */
export async function load(
  port: number,
  { requests, isLimited = false, paths = [PATH], first = 0 }: LoadOptions,
): Promise<Load> {
  const clients = Array.from({ length: CONNECTIONS }, () => open(port));
  // no list that grows, as to copy it would be in the times
  const times = new Float64Array(Math.ceil(requests / PER_RESET) * PER_RESET);
  const started = performance.now();
  for (let sent = 0; sent < requests; sent += PER_RESET) {
    if (isLimited) await send(clients[0] as Client, 'POST', '/__sandbox__/reset');
    await Promise.all(
      clients.map(async (client, place) => {
        for (let turn = 0; turn < PER_RESET; turn += CONNECTIONS) {
          const request = sent + turn + place;
          const asked = performance.now();
          await send(client, 'GET', paths[(first + request) % paths.length] as string);
          times[request] = performance.now() - asked;
        }
      }),
    );
  }
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  times.sort();
  return { seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** The body of a 200; rejects on every other answer. */
export async function ask(port: number, path: string = PATH): Promise<string> {
  const client = open(port);
  try {
    return Buffer.concat(await send(client, 'GET', path)).toString();
  } finally {
    await client.destroy();
  }
}

function open(port: number): Client {
  return new Client(`http://127.0.0.1:${port}`, { pipelining: 1 });
}

function send(client: Client, method: 'GET' | 'POST', path: string): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    client.dispatch(
      { method, path, headers: HEADERS },
      {
        onRequestStart: () => {},
        onResponseStart: (_, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          if (status === 200) resolve(chunks);
          else reject(new Error(`${path} is answered with ${status}: ${Buffer.concat(chunks)}`));
        },
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
