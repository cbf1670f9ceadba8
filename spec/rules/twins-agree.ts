import { isDeepStrictEqual } from 'node:util';
import type { Oas3Response, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { accepted, declaredIn, type Name, queryParameters } from './names.ts';
import { eachPath, follow, isObject, parameterList, properties, type Route } from './request.ts';
import { twinsOf } from './twins.ts';

type Rest = { tags?: unknown; 'x-pagination'?: unknown };

/** A GET and a POST of one path that share an object of their request take the same names, and are answered alike. */
export function twinsAgree(): Oas3Visitor {
  return eachPath((routes, ctx) => {
    const twins = twinsOf(ctx, routes);
    if (!twins) return;
    const { get, post, query, parts } = twins;
    checkRest(ctx, get, post);

    const inQuery = accepted(declaredIn(ctx, query));
    // A parameter of the path reaches the POST as well, so its body can do without.
    const ofPath = declaredIn(ctx, queryParameters(parameterList(ctx, post.pathItem)));
    const inBody = accepted([...ofPath, ...parts.flatMap((part) => properties(ctx, part))]);

    const differences = [...lacking('body', inQuery, inBody), ...lacking('query', inBody, inQuery)];
    if (differences.length === 0) return;
    ctx.report({
      message:
        `${get.name} and its POST are one request in two forms, but ${differences.join(', and ')}. ` +
        'Add what is missing, best in a schema that both refer to.',
      location: post.operation.location.key(),
    });
  });
}

/** Beside the form of the request, everything about the two is the same. */
function checkRest(ctx: UserContext, get: Route, post: Route): void {
  for (const key of ['tags', 'x-pagination'] as const) {
    const [one, other] = [get, post].map(({ operation }) => (operation.node as Rest)[key]);
    if (!isDeepStrictEqual(one, other)) report(ctx, get, post, key);
  }
  const [one, other] = [get, post].map((route) => answerOf(ctx, route));
  if (!isDeepStrictEqual(one, other)) report(ctx, get, post, 'responses');
}

function report(ctx: UserContext, get: Route, post: Route, key: keyof Rest | 'responses'): void {
  const what = key === 'responses' ? 'answer with status 200' : `\`${key}\``;
  ctx.report({
    message: `${get.name} and its POST are one request in two forms, but each has its own ${what}. Write the same for both.`,
    location: post.operation.location.child(key),
  });
}

function answerOf(ctx: UserContext, { operation }: Route): Oas3Response | undefined {
  const at = operation.location.child(['responses', '200']);
  const { responses } = operation.node;
  return isObject(responses) ? follow<Oas3Response>(ctx, responses['200'], at)?.node : undefined;
}

function lacking(place: string, expected: Name[], actual: Name[]): string[] {
  const missing = expected.filter(({ name }) => !actual.some((other) => other.name === name));
  const names = missing.map(({ name }) => `\`${name}\``);
  return names.length > 0 ? [`the ${place} lacks ${names.join(', ')}`] : [];
}
