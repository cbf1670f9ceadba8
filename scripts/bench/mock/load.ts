import { Agent, request } from 'node:http';

/** Filtered, sorted, validated, and 20 rows of a page. */
export const PATH =
  '/api/v1/tiktok-shop/products/explore?country=US&period=30d&min_revenue=1000&sort=revenue&page=2&limit=20';

const KEY = `wh_${'0'.repeat(48)}`;
const CONNECTIONS = 20;
/** What the sandbox lets through before it says to wait. */
const PER_RESET = 60;

export type Load = { seconds: number /** The slowest of a hundred. */; p99Ms: number };

/** Sends requests over a few connections, each as soon as its last one is answered. */
export async function load(port: number, requests: number, isLimited = false): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const started = performance.now();
  for (let sent = 0; sent < requests; sent += PER_RESET) {
    if (isLimited) await ask(port, '/__sandbox__/reset', { agent, method: 'POST' });
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (let turn = 0; turn < PER_RESET / CONNECTIONS; turn += 1) {
          const asked = performance.now();
          await ask(port, PATH, { agent });
          times.push(performance.now() - asked);
        }
      }),
    );
  }
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** The body of a 200; rejects on every other answer. */
export function ask(
  port: number,
  path: string,
  { agent, method = 'GET' }: { agent?: Agent; method?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(
      // without an agent, no connection is kept for a server that is gone
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { 'x-api-key': KEY },
        agent: agent ?? false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} is answered with ${response.statusCode}: ${text}`));
        });
      },
    );
    call.on('error', reject).end();
  });
}
