import { type IncomingMessage, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Actor, EXPLORE, FAILING, flawOf, HEADERS, LIMITED, oneOf } from './actor.ts';

const KINDS = ['reset', 'truncate', 'stall'] as const;
const PATIENCE_MS = 50;

/** Requests that are to go wrong on their way. */
export const faultActor: Actor = {
  name: 'faults by Prefer',
  weight: 8,
  act: async (origin) => {
    const kind = oneOf(KINDS);
    const became = await outcomeOf(origin, kind);
    return became === kind
      ? undefined
      : `A request that was to end with ${kind} ended with ${became}.`;
  },
};

/** The next requests of an operation, which are to fail. */
export const orderActor: Actor = {
  name: 'faults by order',
  weight: 4,
  act: async (origin) => {
    const { operationId, path } = FAILING;
    const order = { status: 503, times: 2, operationId };
    await send(`${origin}/__sandbox__/faults`, 'POST', JSON.stringify(order));
    for (let turn = 0; turn < 3; turn += 1) {
      const { status, body } = await send(origin + path, 'GET');
      const flaw = flawOf('An operation that was to fail', status, [200, 503, LIMITED], body);
      if (flaw) return flaw;
    }
    return undefined;
  },
};

async function send(url: string, method: string, body?: string) {
  const response = await fetch(url, { method, headers: HEADERS, ...(body && { body }) });
  return { status: response.status, body: await response.text() };
}

/** What became of a request: one of the faults, a status, or a network error's code. */
async function outcomeOf(origin: string, kind: (typeof KINDS)[number]): Promise<string> {
  const call = request(`${origin}${EXPLORE}?limit=5`, {
    headers: { ...HEADERS, prefer: `fault=${kind}` },
    agent: false,
  }).end();
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      call.on('response', resolve).on('error', reject);
    });
    return await Promise.race([
      endOf(response),
      // longer than the rest of an answer takes
      ...(kind === 'stall' ? [setTimeout(PATIENCE_MS, 'stall')] : []),
    ]);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED') throw error;
    return code === 'ECONNRESET' ? 'reset' : code;
  } finally {
    call.on('error', () => {}).destroy();
  }
}

async function endOf(response: IncomingMessage): Promise<string> {
  response.on('error', () => {}).resume();
  await new Promise((resolve) => response.on('close', resolve));
  return response.complete ? `status ${response.statusCode}` : 'truncate';
}
