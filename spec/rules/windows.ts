// A time window is an object schema that declares at least one reserved name; these helpers find the ones a route states.
import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import {
  bodySchemas,
  type Context,
  eachRoute,
  follow,
  isRef,
  type Located,
  members,
  parameters,
  properties,
  type Route,
  type Schema,
} from './request.ts';

/** The names by which some surface of the API narrows time; every window accepts or refuses each of them. */
export const RESERVED_NAMES: readonly string[] = [
  'period',
  'date_range',
  'date_from',
  'date_to',
  'start_date',
  'end_date',
  'from',
  'to',
  'fromlastseen',
  'tolastseen',
];

/** One schema of those a request schema is composed of. */
export type Part = Located<Schema> & {
  /** Written out at its place instead of by `$ref`. */
  inline: boolean;
  /** Reached through `oneOf` or `anyOf`, so that a request may do without it. */
  optional: boolean;
};

export type StatedWindow = Part & { place: 'query' | 'body' };

export function isReserved(name: string): boolean {
  return RESERVED_NAMES.includes(name);
}

export function isWindow(schema: Schema): boolean {
  return reservedNames(schema).length > 0;
}

/** The reserved names among a schema's own properties. */
export function reservedNames(schema: Schema): string[] {
  return Object.keys(schema.properties ?? {}).filter(isReserved);
}

/** The names a window lets through; none for the window of a route without time parameters. */
export function acceptedNames(ctx: Context, window: Located<Schema>): string[] {
  return properties(ctx, window).flatMap(({ name, refused }) => (refused ? [] : name));
}

/** Every window a route states, in its query and in its body. */
export function statedWindows(ctx: Context, route: Route): StatedWindow[] {
  const at = (place: StatedWindow['place'], parts: Part[]): StatedWindow[] =>
    parts.filter(({ node }) => isWindow(node)).map((part) => ({ ...part, place }));
  return [...at('query', queryParts(ctx, route)), ...at('body', bodyParts(ctx, route))];
}

/** The media types of a route's body that leave its caller without a window. */
export function mediaTypesWithoutWindow(ctx: Context, { operation }: Route): string[] {
  return bodySchemas(ctx, operation)
    .filter(
      (schema) => !partsOf(ctx, schema).some(({ node, optional }) => isWindow(node) && !optional),
    )
    .map(({ mediaType }) => mediaType);
}

/** A visitor that meets each window of the description once, however many routes state it. */
export function eachWindow(
  visit: (window: Located<Schema>, ctx: UserContext) => void,
): Oas3Visitor {
  const met = new Set<Schema>();
  return eachRoute((route, ctx) => {
    for (const window of statedWindows(ctx, route)) {
      if (met.has(window.node)) continue;
      met.add(window.node);
      visit(window, ctx);
    }
  });
}

/** The schemas a route's body is composed of, each once, whichever its media type. */
export function bodyParts(ctx: Context, { operation }: Route): Part[] {
  const seen = new Set<Schema>();
  return bodySchemas(ctx, operation).flatMap((schema) => partsOf(ctx, schema, seen));
}

function queryParts(ctx: Context, route: Route): Part[] {
  return parameters(ctx, route)
    .filter(({ node }) => node.in === 'query' && node.schema)
    .flatMap(({ node, location }) =>
      partsOf(ctx, { node: node.schema as Schema, location: location.child('schema') }),
    );
}

/** A schema and those it is composed of, each once. */
export function partsOf(
  ctx: Context,
  written: Located<Schema>,
  seen: Set<Schema> = new Set(),
  optional = false,
): Part[] {
  const found = follow<Schema>(ctx, written.node, written.location);
  if (!found || seen.has(found.node)) return [];
  seen.add(found.node);
  const required = members(found, 'allOf');
  // The branches of a window say which of its own names go together: they are no windows themselves.
  const alternatives = isWindow(found.node)
    ? []
    : [...members(found, 'oneOf'), ...members(found, 'anyOf')];
  return [
    { ...found, inline: !isRef(written.node), optional },
    ...required.flatMap((member) => partsOf(ctx, member, seen, optional)),
    ...alternatives.flatMap((member) => partsOf(ctx, member, seen, true)),
  ];
}
