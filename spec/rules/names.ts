// The names that a request carries on the wire.
import type { Oas3Parameter } from '@redocly/openapi-core';
import {
  type Context,
  type Located,
  parameterSchema,
  parameters,
  properties,
  type Route,
  type Schema,
  typesOf,
} from './request.ts';
import { bodyParts } from './windows.ts';

export type Name = {
  name: string;
  schema: Located<Schema> | undefined;
  /** Declared impossible. */
  refused: boolean;
  description: string | undefined;
};

/** The names that an operation takes, in its query and in its body. */
export function namesTaken(ctx: Context, route: Route): Name[] {
  return [...queryNames(ctx, route), ...bodyNames(ctx, route)];
}

/** The names that an operation takes in its query. */
export function queryNames(ctx: Context, route: Route): Name[] {
  return accepted(declaredIn(ctx, queryParameters(parameters(ctx, route))));
}

/** The names that an operation takes in its body. */
export function bodyNames(ctx: Context, route: Route): Name[] {
  return accepted(bodyParts(ctx, route).flatMap((part) => properties(ctx, part)));
}

/** Those that are sent in the query, but for the key. */
export function queryParameters(list: Located<Oas3Parameter>[]): Located<Oas3Parameter>[] {
  return list.filter(({ node }) => node.in === 'query' && node.name !== 'api_key');
}

/** The names that query parameters declare: their own, or those of the object they are. */
export function declaredIn(ctx: Context, query: Located<Oas3Parameter>[]): Name[] {
  return query.flatMap((parameter): Name[] => {
    const object = objectOf(ctx, parameter);
    if (object) return properties(ctx, object);
    const { name, description } = parameter.node;
    const schema = parameterSchema(ctx, parameter);
    return [{ name, schema, refused: false, description: description ?? schema?.node.description }];
  });
}

/** The schema of a parameter that is an object, whose properties travel in its stead. */
export function objectOf(
  ctx: Context,
  parameter: Located<Oas3Parameter>,
): Located<Schema> | undefined {
  const schema = parameterSchema(ctx, parameter);
  return schema && typesOf(ctx, schema).includes('object') ? schema : undefined;
}

/** The declared names, each once, but for those that another schema of the same request refuses. */
export function accepted(declared: Name[]): Name[] {
  const refused = new Set(declared.filter((one) => one.refused).map(({ name }) => name));
  const kept = declared.filter(({ name }) => !refused.has(name));
  return [...new Map(kept.map((one) => [one.name, one])).values()];
}
