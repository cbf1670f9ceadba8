import type { Oas3Parameter, Oas3Visitor } from '@redocly/openapi-core';
import {
  type Context,
  eachPath,
  type Located,
  parameterList,
  parameterSchema,
  parameters,
  properties,
  type Schema,
  typesOf,
} from './request.ts';
import { bodyParts } from './windows.ts';

type Declared = { name: string; refused: boolean };

/** A GET and a POST of one path that share an object of their request take the same names. */
export function twinsAgree(): Oas3Visitor {
  return eachPath((routes, ctx) => {
    const get = routes.find(({ method }) => method === 'get');
    const post = routes.find(({ method }) => method === 'post');
    if (!get || !post) return;

    const parts = bodyParts(ctx, post).filter(({ optional }) => !optional);
    const query = queryParameters(parameters(ctx, get));
    if (!sharesAnObject(ctx, query, parts)) return;

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

function queryParameters(list: Located<Oas3Parameter>[]): Located<Oas3Parameter>[] {
  return list.filter(({ node }) => node.in === 'query' && node.name !== 'api_key');
}

function sharesAnObject(
  ctx: Context,
  query: Located<Oas3Parameter>[],
  parts: Located<Schema>[],
): boolean {
  const objects = query.map((parameter) => objectOf(ctx, parameter)?.node);
  return parts.some(({ node }) => objects.includes(node));
}

function declaredIn(ctx: Context, query: Located<Oas3Parameter>[]): Declared[] {
  return query.flatMap((parameter): Declared[] => {
    const object = objectOf(ctx, parameter);
    return object ? properties(ctx, object) : [{ name: parameter.node.name, refused: false }];
  });
}

function objectOf(ctx: Context, parameter: Located<Oas3Parameter>): Located<Schema> | undefined {
  const schema = parameterSchema(ctx, parameter);
  return schema && typesOf(ctx, schema).includes('object') ? schema : undefined;
}

/** The declared names, but for those that another schema of the same request refuses. */
function accepted(declared: Declared[]): string[] {
  const refused = declared.filter((one) => one.refused).map(({ name }) => name);
  const names = declared.map(({ name }) => name).filter((name) => !refused.includes(name));
  return [...new Set(names)];
}

function lacking(place: string, expected: string[], actual: string[]): string[] {
  const names = expected.filter((name) => !actual.includes(name)).map((name) => `\`${name}\``);
  return names.length > 0 ? [`the ${place} lacks ${names.join(', ')}`] : [];
}
