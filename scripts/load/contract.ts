import { contractCases, requestFor } from '@winninghunter/conformance';
import { type Actor, FAILING, flawOf, HEADERS, KEY, LIMITED, oneOf } from './actor.ts';

/** Cases of the contract, valid and not, in any order; but none that takes the key away from the others, or is to fail. */
export function contractActor(): Actor {
  const leftOut: readonly string[] = ['regenerateKey', FAILING.operationId];
  const cases = contractCases().filter(({ operationId }) => !leftOut.includes(operationId));
  const session = HEADERS['cookie'] ?? '';
  return {
    name: 'cases of the contract',
    weight: 60,
    act: async (origin) => {
      const one = oneOf(cases);
      const response = await fetch(requestFor({ origin, apiKey: KEY, session }, one));
      const body = await response.text();
      // what is to be taken away may be gone already
      const isWrite = one.operation.extensions['x-safe'] === false;
      const right = one.status === 200 && isWrite ? [200, 400, 404, 409] : [one.status];
      return (
        flawOf(one.name, response.status, [...right, LIMITED], body) ?? unreadable(response, body)
      );
    },
  };
}

function unreadable({ url, headers }: Response, body: string): string | undefined {
  if (!headers.get('content-type')?.includes('json')) return undefined;
  try {
    JSON.parse(body);
    return undefined;
  } catch (error) {
    return `${url} is answered with no JSON: ${(error as Error).message}`;
  }
}
