import type { Oas3Visitor } from '@redocly/openapi-core';
import { accepted, declaredIn, type Name, queryParameters } from './names.ts';
import { eachPath, parameterList, properties } from './request.ts';
import { twinsOf } from './twins.ts';

/** A GET and a POST of one path that share an object of their request take the same names. */
export function twinsAgree(): Oas3Visitor {
  return eachPath((routes, ctx) => {
    const twins = twinsOf(ctx, routes);
    if (!twins) return;
    const { get, post, query, parts } = twins;

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

function lacking(place: string, expected: Name[], actual: Name[]): string[] {
  const missing = expected.filter(({ name }) => !actual.some((other) => other.name === name));
  const names = missing.map(({ name }) => `\`${name}\``);
  return names.length > 0 ? [`the ${place} lacks ${names.join(', ')}`] : [];
}
