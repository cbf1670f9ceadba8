import { setTimeout } from 'node:timers/promises';
import { type Actor, EXPLORE, HEADERS, KEY, oneOf } from './actor.ts';
import { open } from './raw.ts';

const REQUEST = `GET ${EXPLORE}?limit=20 HTTP/1.1\r\nHost: a\r\nX-API-Key: ${KEY}\r\nConnection: close\r\n\r\n`;
const PIECE = 8;
const PAUSE_MS = 5;

/** Clients that send and read slowly, but to the end. */
export const slowActor: Actor = {
  name: 'slow clients',
  weight: 4,
  act: async (origin) => {
    const socket = await open(origin);
    socket.setNoDelay();
    for (let at = 0; at < REQUEST.length; at += PIECE) {
      socket.write(REQUEST.slice(at, at + PIECE));
      await setTimeout(PAUSE_MS);
    }
    let text = '';
    for await (const chunk of socket.setEncoding('latin1')) {
      text += chunk;
      await setTimeout(PAUSE_MS);
    }
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const isWhole = body.length === Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (/^HTTP\/1\.1 (200|429) /.test(head) && isWhole) return undefined;
    return `A slow client gets ${body.length} bytes after ${head.slice(0, 100)}`;
  },
};

/** Clients that do not wait for the answer, or do not send all that they announced. */
export const leavingActor: Actor = {
  name: 'clients that leave',
  weight: 8,
  act: async (origin) => {
    const signal = AbortSignal.timeout(Math.floor(Math.random() * 4));
    const leave = oneOf([
      () => fetch(`${origin}${EXPLORE}?limit=1000`, { headers: HEADERS, signal }),
      () => cutShort(origin),
    ]);
    try {
      const response = await leave();
      await response?.text();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return undefined;
  },
};

async function cutShort(origin: string): Promise<undefined> {
  const socket = await open(origin);
  socket.write(
    `POST ${EXPLORE} HTTP/1.1\r\nHost: a\r\nX-API-Key: ${KEY}\r\nContent-Length: 1000\r\n\r\n{"a`,
  );
  await setTimeout(1);
  socket.resetAndDestroy();
}
