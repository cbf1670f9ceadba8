import { HttpResponse } from 'msw/http';
import { type Route, routes } from './generated/examples.ts';
import type { BodyOf, ExampleOf, OperationId, StatusOf, SuccessOf } from './operation.ts';

/** What to answer, once the types are gone. */
export type Choice = {
  status?: number;
  example?: string;
  body?: unknown;
  headers?: ResponseInit['headers'];
};

/**
 * A copy of an example, to build bodies from: `{ ...example('exploreProducts'), total: 0 }`.
 *
 * @param name - The first example, if it is left out.
 * @param status - That of success, if it is left out.
 * @throws RangeError if the description has no such operation, status or example.
 */
export function example<Id extends OperationId, Status extends StatusOf<Id> = SuccessOf<Id>>(
  id: Id,
  name?: ExampleOf<Id, Status>,
  status?: Status,
): BodyOf<Id, Status> {
  const { body } = answerOf(id, {
    ...(name !== undefined && { example: name as string }),
    ...(status !== undefined && { status }),
  });
  return structuredClone(body) as BodyOf<Id, Status>;
}

/**
 * Makes the same response again and again.
 *
 * @throws RangeError if the description has no such status or example.
 */
export function respondWith(id: OperationId, choice: Choice): () => HttpResponse<string> {
  const { status, type, body } = answerOf(id, choice);
  return () => {
    const headers = new Headers(choice.headers);
    if (type === undefined) {
      return new HttpResponse(null, { status, headers });
    }
    if (!headers.has('content-type')) {
      headers.set('content-type', type);
    }
    const isText = typeof body === 'string' && !/\bjson\b/.test(type);
    return new HttpResponse(isText ? body : JSON.stringify(body), { status, headers });
  };
}

type Answer = { status: number; type: string | undefined; body: unknown };

function answerOf(id: OperationId, choice: Choice): Answer {
  const { success, answers } = routeOf(id);
  const { status = success } = choice;
  const answer = answers[status];
  if (answer === undefined) {
    throw new RangeError(
      `${id} does not answer ${status}. Use one of: ${Object.keys(answers).join(', ')}. For any other, let a function return a Response.`,
    );
  }
  if (choice.body !== undefined || answer.type === undefined) {
    return { status, type: answer.type, body: choice.body };
  }
  const names = Object.keys(answer.examples);
  const { example: name = names[0] } = choice;
  if (name === undefined || !names.includes(name)) {
    const wanted = name === undefined ? 'no example' : `no example "${name}"`;
    const known = names.length > 0 ? `Use one of: ${names.join(', ')}.` : 'Give a `body`.';
    throw new RangeError(`${id} has ${wanted} for status ${status}. ${known}`);
  }
  return { status, type: answer.type, body: answer.examples[name] };
}

function routeOf(id: OperationId): Route {
  if (!Object.hasOwn(routes, id)) {
    throw new RangeError(`There is no operation "${id}". See the keys of \`mock\`.`);
  }
  return routes[id];
}
