import { type Answer, html, json, withHeaders } from './answer.ts';
import type { Contract, Examples, Route } from './contract.ts';
import { Refusal } from './handler.ts';
import type { Preferences } from './preferences.ts';
import { inWords } from './refusals.ts';
import { lineOf } from './router.ts';

export const SUCCESS = 200;

/** An example of the description: the named one, or the first; undefined if there is none. */
export function exampleAnswer(
  examples: Examples,
  operationId: string,
  status: number,
  name?: string,
): Answer | undefined {
  const named = examples[operationId]?.[status];
  const chosen = name ?? Object.keys(named ?? {})[0];
  if (named === undefined || chosen === undefined || !Object.hasOwn(named, chosen))
    return undefined;
  const body = named[chosen];
  return typeof body === 'string' ? html(status, body) : json(status, body);
}

/** Says where the answer is from. */
export function fromExample(answer: Answer): Answer {
  return withHeaders(answer, { 'x-sandbox-source': 'example' });
}

/** The example that the caller wants to see; undefined without such a wish. Throws a `Refusal` if there is none. */
export function preferredAnswer(
  { examples }: Pick<Contract, 'examples'>,
  route: Route,
  { code, example }: Preferences,
): Answer | undefined {
  if (code === undefined && example === undefined) return undefined;
  const answer = exampleAnswer(examples, route.operationId, code ?? SUCCESS, example);
  if (answer) return fromExample(answer);
  const wishes = [code && `code=${code}`, example && `example=${example}`].filter(Boolean);
  throw noSuchExample(examples, route, wishes.join(', '));
}

/** Says which examples an operation has. */
function noSuchExample(examples: Examples, route: Route, wish: string): Refusal {
  const known = Object.entries(examples[route.operationId] ?? {}).map(
    ([status, named]) => `${status} (${Object.keys(named).join(', ')})`,
  );
  const error = `No response fits "Prefer: ${wish}". ${lineOf(route)} describes ${inWords(known)}.`;
  return new Refusal(404, { success: false, error });
}
