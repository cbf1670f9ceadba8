import { type Actor, HEADERS, oneOf } from './actor.ts';

const LANDERS = '/api/v1/landers/favorites';
const MOST_KEPT = 300;

/** Writes that are kept account of. */
export type Writes = {
  readonly actor: Actor;
  readonly acknowledged: () => number;
  /** What a mock that took up from the same state has lost, or made up. */
  readonly lostBy: (origin: string) => Promise<string[]>;
};

/** Saves landers and takes them away again, and remembers which of it was acknowledged. */
export function createWrites(): Writes {
  const kept = new Set<string>();
  /** Nobody knows whether it was done. */
  const unclear = new Set<string>();
  let sent = 0;
  let acknowledged = 0;

  function next(): string {
    const free = [...kept].filter((key) => !unclear.has(key));
    if (free.length >= MOST_KEPT) return oneOf(free);
    sent += 1;
    return `lander-${sent}`;
  }

  async function act(origin: string): Promise<string | undefined> {
    const key = next();
    unclear.add(key);
    const response = await fetch(`${origin}${LANDERS}/toggle`, {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify({ lander_key: key }),
    });
    const body = await response.text();
    unclear.delete(key);
    if (response.status === 429) return undefined;
    if (response.status !== 200) return `A write is answered with ${response.status}: ${body}`;
    acknowledged += 1;
    if (!kept.delete(key)) kept.add(key);
    return undefined;
  }

  return {
    actor: { name: 'writes', weight: 12, act },
    acknowledged: () => acknowledged,
    lostBy: async (origin) => {
      // the last minute may have been full
      const aMinute = { method: 'POST', body: JSON.stringify({ advanceMs: 60_000 }) };
      await fetch(`${origin}/__sandbox__/clock`, aMinute);
      const response = await fetch(origin + LANDERS, { headers: HEADERS });
      const { data } = (await response.json()) as { data: { lander_key: string }[] };
      const found = new Set(data.map(({ lander_key }) => lander_key));
      const isClear = (key: string): boolean => !unclear.has(key);
      const lost = [...kept].filter((key) => isClear(key) && !found.has(key));
      const madeUp = [...found].filter(
        (key) => isClear(key) && key.startsWith('lander-') && !kept.has(key),
      );
      return [
        ...lost.map((key) => `${key} was acknowledged, and is gone after the mock was killed.`),
        ...madeUp.map((key) => `${key} was taken away, and is back after the mock was killed.`),
      ];
    },
  };
}
