// A GET and a POST of one path that are one request in two forms: they share an object, or take the same names.
import type { Oas3Parameter } from '@redocly/openapi-core';
import { accepted, declaredIn, type Name, objectOf, queryParameters } from './names.ts';
import {
  type Context,
  type Located,
  parameters,
  properties,
  type Route,
  type Schema,
} from './request.ts';
import { bodyParts } from './windows.ts';

export type Twins = {
  get: Route;
  post: Route;
  /** The query parameters of the GET. */
  query: Located<Oas3Parameter>[];
  /** The schemas that the body of the POST always has. */
  parts: Located<Schema>[];
};

export function twinsOf(ctx: Context, routes: Route[]): Twins | undefined {
  const get = routes.find(({ method }) => method === 'get');
  const post = routes.find(({ method }) => method === 'post');
  if (!get || !post) return undefined;

  const query = queryParameters(parameters(ctx, get));
  const parts = bodyParts(ctx, post).filter(({ optional }) => !optional);
  const objects = query.map((parameter) => objectOf(ctx, parameter)?.node);
  const areOne =
    parts.some(({ node }) => objects.includes(node)) ||
    areAlike(
      declaredIn(ctx, query),
      parts.flatMap((part) => properties(ctx, part)),
    );
  return areOne ? { get, post, query, parts } : undefined;
}

function areAlike(some: Name[], others: Name[]): boolean {
  const [names, otherNames] = [some, others].map((declared) =>
    accepted(declared)
      .map(({ name }) => name)
      .sort()
      .join(),
  );
  return names !== '' && names === otherNames;
}
