import { type Actor, EXPLORE, flawOf, HEADERS, KEY, LIMITED, oneOf } from './actor.ts';
import { exchange } from './raw.ts';

const JSON_HEADERS = { ...HEADERS, 'content-type': 'application/json' };
const TOO_LARGE = 10 * 1024 * 1024 + 1;
/** Large bodies are for now and then. */
const LARGE_ONE_IN = 40;

type Abuse = {
  readonly what: string;
  readonly right: readonly number[];
  readonly init: RequestInit;
  readonly query?: string;
};

const post = (what: string, right: readonly number[], body: string): Abuse => ({
  what,
  right,
  init: { method: 'POST', headers: JSON_HEADERS, body },
});
const get = (what: string, right: readonly number[], query: string, headers = HEADERS): Abuse => ({
  what,
  right,
  query,
  init: { headers },
});

const ABUSES: readonly Abuse[] = [
  post('JSON that ends in the middle', [400], '{"period":'),
  post('JSON that is nested too deeply', [400], '['.repeat(100_000)),
  post('a prototype', [200], '{"__proto__":{"period":"7d"},"constructor":{"prototype":1}}'),
  post(
    'ten thousand names',
    [200],
    JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`n${at}`, at]))),
  ),
  get('a huge limit', [200], 'limit=999999999'),
  get('a huge page', [200], 'page=999999999&limit=1000'),
  get('a long name', [200], `${'x'.repeat(5_000)}=1`),
  get('a long URL', [414], `name=${'x'.repeat(9_000)}`),
  get('a preference that makes no sense', [400], '', { ...HEADERS, prefer: 'delay=never' }),
  get('a key that is none', [401], '', { 'x-api-key': `wh_${'x'.repeat(20_000)}` }),
];

/** Requests that make no sense, but can be read. */
export const abuseActor: Actor = {
  name: 'abuse',
  weight: 8,
  act: async (origin) => {
    if (Math.random() * LARGE_ONE_IN < 1) return largeBody(origin);
    const { what, right, init, query = '' } = oneOf(ABUSES);
    const response = await fetch(`${origin}${EXPLORE}?${query}`, init);
    return flawOf(what, response.status, [...right, LIMITED], await response.text());
  },
};

/** The answer may come before all is sent, and the connection end with it. */
async function largeBody(origin: string): Promise<string | undefined> {
  const head = `POST ${EXPLORE} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-API-Key: ${KEY}\r\nContent-Type: application/json\r\n`;
  const answer = await exchange(origin, [
    `${head}Content-Length: ${TOO_LARGE}\r\n\r\n`,
    'x'.repeat(TOO_LARGE),
  ]);
  return answer === '' || answer.startsWith('HTTP/1.1 413 ')
    ? undefined
    : `A body that is too large is answered with ${answer.slice(0, 100)}`;
}

const NONSENSE: readonly (readonly [what: string, bytes: string, right: string])[] = [
  ['no HTTP', 'hello\r\n\r\n', '400'],
  ['a bad host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', '400'],
  ['headers that are too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(33_000)}`, '431'],
  // told from a header only if all of it came at once
  ['a URL that is too long', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, '414|431'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    '400',
  ],
  [
    'a broken chunk',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    '400',
  ],
];

/** Bytes that cannot be read as a request. */
export const nonsenseActor: Actor = {
  name: 'no HTTP',
  weight: 4,
  act: async (origin) => {
    const [what, bytes, right] = oneOf(NONSENSE);
    const answer = await exchange(origin, [bytes]);
    return answer === '' || new RegExp(`^HTTP/1\\.1 (${right}) `).test(answer)
      ? undefined
      : `Sent ${what}, got ${answer.slice(0, 100)} instead of ${right}.`;
  },
};
