import { type Answer, failure, html, json } from './answer.ts';
import type { Contract, Examples, Route } from './contract.ts';
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

/** A 404 that says which examples an operation has. */
export function noSuchExample(
  { examples }: Pick<Contract, 'examples'>,
  route: Route,
  wish: string,
): Answer {
  const known = Object.entries(examples[route.operationId] ?? {}).map(
    ([status, named]) => `${status} (${Object.keys(named).join(', ')})`,
  );
  const error = `No response fits "Prefer: ${wish}". ${lineOf(route)} describes ${inWords(known)}.`;
  return failure(404, error);
}
