// What an operation takes from its caller, with every `$ref` followed.
import { isDeepStrictEqual } from 'node:util';
import type {
  Location,
  Oas3_1Schema,
  Oas3MediaType,
  Oas3Operation,
  Oas3Parameter,
  Oas3PathItem,
  Oas3RequestBody,
  Oas3Visitor,
  Referenced,
  UserContext,
} from '@redocly/openapi-core';

export type Context = Pick<UserContext, 'resolve'>;
export type Schema = Oas3_1Schema;
export type Located<T> = { node: T; location: Location };
export type BodySchema = Located<Schema> & { mediaType: string };

/** One operation under `paths`. */
export type Route = {
  /** As its caller knows it: `GET /products`. */
  name: string;
  path: string;
  method: (typeof METHODS)[number];
  pathItem: Located<Oas3PathItem>;
  operation: Located<Oas3Operation>;
};

export type Property = {
  name: string;
  /** As it is written, that is before its `$ref` is followed. */
  written: unknown;
  /** Undefined for a boolean schema and for a reference that leads nowhere. */
  schema: Located<Schema> | undefined;
  /** Declared impossible: `not: {}`, or the boolean schema `false`. */
  refused: boolean;
  description: string | undefined;
  /** Where the property is declared, not where its `$ref` leads. */
  location: Location;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'] as const;

/** Media types of bodies whose parts have names: JSON and forms. */
const FIELDS = /^(application\/(([\w.-]+\+)?json|x-www-form-urlencoded)|multipart\/form-data)\b/;

/** A visitor of the operations under `paths`; what webhooks and callbacks send is not ours to check. */
export function eachRoute(visit: (route: Route, ctx: UserContext) => void): Oas3Visitor {
  return eachPath((routes, ctx) => {
    for (const route of routes) visit(route, ctx);
  });
}

/** As `eachRoute`, with all the operations of a path at once. */
export function eachPath(visit: (routes: Route[], ctx: UserContext) => void): Oas3Visitor {
  return {
    Paths: {
      PathItem(node: Oas3PathItem, ctx: UserContext) {
        if (!isObject(node)) return;
        visit(routesOf(ctx, String(ctx.key), { node, location: ctx.location }), ctx);
      },
    },
  };
}

/** The operations of one path. */
export function routesOf(ctx: Context, path: string, pathItem: Located<Oas3PathItem>): Route[] {
  return METHODS.flatMap((method) => {
    const at = pathItem.location.child(method);
    const operation = follow<Oas3Operation>(ctx, pathItem.node[method], at);
    const name = `${method.toUpperCase()} ${path}`;
    return operation ? { name, path, method, pathItem, operation } : [];
  });
}

/** A visitor that meets each parameter once, with its schema if it has one. */
export function eachParameter(
  visit: (parameter: Oas3Parameter, schema: Located<Schema> | undefined, ctx: UserContext) => void,
): Oas3Visitor {
  return {
    Parameter(node: Oas3Parameter, ctx: UserContext) {
      if (isObject(node)) visit(node, parameterSchema(ctx, { node, location: ctx.location }), ctx);
    },
  };
}

/** The node behind `raw`, which may be a `$ref`; undefined when there is no object to be found. */
export function follow<T extends object>(
  ctx: Context,
  raw: Referenced<T> | undefined,
  location: Location,
): Located<T> | undefined {
  if (!isObject(raw)) return undefined;
  if (!isRef(raw)) return { node: raw as T, location };
  const found = ctx.resolve<T>(raw, location.source.absoluteRef);
  return isObject(found.node) && found.location
    ? { node: found.node, location: found.location }
    : undefined;
}

export function isRef(raw: unknown): raw is { $ref: string } {
  return isObject(raw) && '$ref' in raw;
}

/** The parameters of a route; one of the operation replaces its namesake of the path. */
export function parameters(ctx: Context, route: Route): Located<Oas3Parameter>[] {
  const own = parameterList(ctx, route.operation);
  const isReplaced = ({ node }: Located<Oas3Parameter>): boolean =>
    own.some((other) => other.node.name === node.name && other.node.in === node.in);
  const shared = parameterList(ctx, route.pathItem).filter((parameter) => !isReplaced(parameter));
  return [...shared, ...own];
}

/** The parameters written at one place: an operation, or a path. */
export function parameterList(
  ctx: Context,
  owner: Located<{ parameters?: Referenced<Oas3Parameter>[] }>,
): Located<Oas3Parameter>[] {
  return listOf(owner.node.parameters).flatMap(
    (raw, index) => follow(ctx, raw, owner.location.child(['parameters', index])) ?? [],
  );
}

export function parameterSchema(
  ctx: Context,
  { node, location }: Located<Oas3Parameter>,
): Located<Schema> | undefined {
  return follow<Schema>(ctx, node.schema as Schema | undefined, location.child('schema'));
}

/** The media types of a request body, but for those whose parts have no names. */
export function bodyMedia(
  ctx: Context,
  { node, location }: Located<Oas3Operation>,
): (Located<Oas3MediaType> & { mediaType: string })[] {
  const body = follow<Oas3RequestBody>(ctx, node.requestBody, location.child('requestBody'));
  return Object.entries(body?.node.content ?? {}).flatMap(([mediaType, media]) =>
    body && FIELDS.test(mediaType) && isObject(media)
      ? { node: media, location: body.location.child(['content', mediaType]), mediaType }
      : [],
  );
}

/**
 * The schemas of a request body, one a media type, as they are written, that is before their `$ref` is
 * followed. What several media types share stands once: by alias in the source, as copies in a bundle.
 */
export function bodySchemas(ctx: Context, operation: Located<Oas3Operation>): BodySchema[] {
  const found = bodyMedia(ctx, operation).flatMap(({ node, location, mediaType }) =>
    isObject(node.schema)
      ? { node: node.schema as Schema, location: location.child('schema'), mediaType }
      : [],
  );
  return found.filter(
    ({ node }, index) => found.findIndex((other) => isDeepStrictEqual(other.node, node)) === index,
  );
}

/** The own properties of a schema, not those of its `allOf` or `oneOf`. */
export function properties(ctx: Context, { node, location }: Located<Schema>): Property[] {
  return Object.entries(node.properties ?? {}).map(([name, raw]: [string, unknown]) => {
    const at = location.child(['properties', name]);
    const schema = follow<Schema>(ctx, raw as Schema, at);
    const refused = raw === false || isImpossible(schema?.node);
    const besideRef = (raw as Schema | undefined)?.description;
    return {
      name,
      written: raw,
      schema,
      refused,
      description: besideRef ?? schema?.node.description,
      location: at,
    };
  });
}

/** The schemas listed under `allOf`, `oneOf` or `anyOf`, as they are written. */
export function members(
  { node, location }: Located<Schema>,
  keyword: 'allOf' | 'oneOf' | 'anyOf',
): Located<Schema>[] {
  return listOf(node[keyword]).map((raw, index) => ({
    node: raw,
    location: location.child([keyword, index]),
  }));
}

/** Every type a value of the schema may have, also by way of `allOf`, `oneOf` and `anyOf`. */
export function typesOf(
  ctx: Context,
  schema: Located<Schema>,
  seen: Set<Schema> = new Set(),
): string[] {
  if (seen.has(schema.node)) return [];
  seen.add(schema.node);
  const { type = [], properties, items } = schema.node;
  const composed = (['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
    members(schema, keyword).flatMap((member) => {
      const found = follow<Schema>(ctx, member.node, member.location);
      return found ? typesOf(ctx, found, seen) : [];
    }),
  );
  return [type, properties ? 'object' : [], items ? 'array' : [], composed].flat();
}

function isImpossible(schema: Schema | undefined): boolean {
  const not: unknown = schema?.not;
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

/** The list an author may not have written as one yet. */
export function listOf<T>(value: T[] | undefined): T[] {
  return Array.isArray(value) ? value : [];
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
