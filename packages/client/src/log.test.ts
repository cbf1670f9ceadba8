/** Which lines are written at which level. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Answer, scripted } from '../test/support/scripted.ts';
import { createClient } from './client.ts';
import type { Logger, LogLevel } from './log.ts';
import type { ClientOptions } from './options.ts';

const ROUTE = 'GET /api/v1/tiktok-shop/credits';
const ANSWERS: Answer[] = [
  { status: 429, headers: { 'retry-after': '0' }, body: { error: 'Too many requests' } },
  { status: 503, headers: { 'retry-after': '0' }, body: { error: 'Down' } },
  { body: { success: true } },
];
const WARN = `warn [winninghunter] ${ROUTE} answered 429: Too many requests Attempt 2 follows in 0 ms.`;
const INFO = `info [winninghunter] ${ROUTE} answered 503: Down Attempt 3 follows in 0 ms.`;
const [DEBUG_429, DEBUG_503, DEBUG_200] = [429, 503, 200].map(
  (status) => `debug [winninghunter] ${ROUTE} answered ${status}.`,
);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

test.each<[LogLevel, unknown[]]>([
  ['off', []],
  ['error', []],
  ['warn', [WARN]],
  ['info', [WARN, INFO]],
  ['debug', [DEBUG_429, WARN, DEBUG_503, INFO, DEBUG_200]],
])('%s', async (logLevel, expected) => {
  const lines: string[] = [];
  const write = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
  const levels = ['error', 'warn', 'info', 'debug'];
  const logger = Object.fromEntries(levels.map((level) => [level, write(level)]));
  await callWith({ logLevel, logger: logger as unknown as Logger });
  expect(lines).toEqual(expected);
});

test('warns on the console unless told otherwise', async () => {
  const [warn, info] = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info')].map((spy) =>
    spy.mockReturnValue(),
  );
  await callWith({});
  expect(warn?.mock.calls).toEqual([[WARN.slice('warn '.length)]]);
  expect(info?.mock.calls).toEqual([]);
});

async function callWith(options: ClientOptions): Promise<void> {
  const { fetch } = scripted(ANSWERS);
  await createClient({
    apiKey: newKey(),
    rateLimit: false,
    fetch,
    ...options,
  }).tiktokShop.credits();
}
