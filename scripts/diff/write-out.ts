import {
  asValue,
  at,
  canonical,
  child,
  type Description,
  isNode,
  list,
  METHODS,
  mapValues,
  type Node,
  segments,
} from '../node.ts';
import { type Direction, isImpossible, ORIGIN, writeOutSchema } from './write-out-schema.ts';

/** The name of the parameter that stands for all exploded objects of an operation. */
export const QUERY = '(query)';

/**
 * A description in which every operation says all about itself, in one way of writing. Its
 * `parameters` are no list, but stand under their names (`query period`), which they go by. What is
 * only written differently (a `$ref`, another order, a parameter of the whole path, a component by
 * another name, an `allOf`) is the same afterwards. Components are gone, but for security schemes;
 * `x-origin` tells which one a part came from. Tags, and the extensions of operations, are left out.
 */
export function writeOut(document: Description): Description {
  const { paths: _, components: __, security: ___, tags: ____, ...rest } = document;
  return {
    ...rest,
    paths: mapValues(child(document, 'paths'), (item) => pathItem(document, item)),
    components: { securitySchemes: securitySchemes(document) },
  };
}

/**
 * What the strict description adds to the public one: the requests, with the exploded objects of
 * each operation as one. Names that an object refuses are left out, for `windows.ts` tells them.
 */
export function writeOutRequests(document: Description): Description {
  const written = writeOut(document);
  const paths = mapValues(child(written, 'paths'), (item) =>
    mapValues(item as Node, (value, key) => (METHODS.includes(key) ? onlyRequest(value) : value)),
  );
  return { openapi: document.openapi, info: child(document, 'info'), paths };
}

/** The schemas of the exploded objects in a written-out operation. */
export function explodedSchemas(operation: unknown): Node[] {
  return Object.values(child(operation, 'parameters'))
    .filter((each) => isNode(each) && each['in'] === 'query' && each['explode'] === true)
    .map((each) => child(each, 'schema'))
    .filter((schema) => 'properties' in schema);
}

/** The schemas of the request bodies in a written-out operation. */
export function bodySchemas(operation: unknown): Node[] {
  const content = child(child(operation, 'requestBody'), 'content');
  return Object.values(content).map((media) => child(media, 'schema'));
}

function onlyRequest(operation: unknown): Node {
  const exploded = explodedSchemas(operation).map(withoutRefused);
  const query = { name: QUERY, in: 'query', explode: true, schema: together(exploded) };
  const body = child(operation, 'requestBody');
  const content = mapValues(child(body, 'content'), (media) => ({
    schema: withoutRefused(child(media, 'schema')),
  }));
  return {
    parameters: { [QUERY]: query },
    ...('content' in body && { requestBody: { content } }),
    responses: {},
  };
}

function together(schemas: Node[]): unknown {
  const nameless = schemas.map(({ [ORIGIN]: _, ...schema }) => schema);
  return writeOutSchema({}, { allOf: [{ type: 'object' }, ...nameless] }, 'request');
}

function withoutRefused(schema: Node): Node {
  const { properties: _, ...rest } = schema;
  const all = Object.entries(child(schema, 'properties'));
  const taken = all.filter(([, each]) => !isImpossible(each));
  return taken.length > 0 ? { ...rest, properties: Object.fromEntries(taken) } : rest;
}

function pathItem(document: Description, value: unknown): Node {
  const { parameters: _, servers, [ORIGIN]: __, ...item } = resolved(document, value);
  const shared = list(resolved(document, value), 'parameters');
  return mapValues(item, (operation, key) =>
    METHODS.includes(key)
      ? writtenOperation(document, operation as Node, shared, servers)
      : operation,
  );
}

function writtenOperation(
  document: Description,
  operation: Node,
  shared: unknown[],
  servers: unknown,
): Node {
  const own = Object.entries(operation).filter(([key]) => !key.startsWith('x-'));
  const security = operation['security'] ?? document['security'];
  return {
    ...(servers !== undefined && { servers }),
    ...Object.fromEntries(own),
    parameters: parameters(document, [...shared, ...list(operation, 'parameters')]),
    ...('requestBody' in operation && { requestBody: body(document, operation['requestBody']) }),
    responses: mapValues(child(operation, 'responses'), (each) => answer(document, each)),
    ...(Array.isArray(security) && { security: [...security].sort(byText) }),
  };
}

function parameters(document: Description, given: unknown[]): Node {
  const named: Node = {};
  for (const each of given) {
    const { required, deprecated, ...parameter } = resolved(document, each);
    const { name, in: place } = parameter;
    const style =
      parameter['style'] ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
    const written = media(document, parameter, 'request');
    named[`${place} ${name}`] = {
      ...written,
      style,
      explode: isScalar(written['schema']) || (parameter['explode'] ?? style === 'form'),
      ...(required === true && { required }),
      ...(deprecated === true && { deprecated }),
    };
  }
  return named;
}

/** Whether only single values are sent, for which `explode` means nothing. */
function isScalar(schema: unknown): boolean {
  const { type } = child({ schema }, 'schema');
  return typeof type === 'string' && type !== 'array' && type !== 'object';
}

function body(document: Description, value: unknown): Node {
  const { required, ...rest } = resolved(document, value);
  return {
    ...rest,
    ...(required === true && { required }),
    content: mapValues(child(rest, 'content'), (each) => media(document, each, 'request')),
  };
}

function answer(document: Description, value: unknown): Node {
  const response = resolved(document, value);
  return {
    ...response,
    ...('headers' in response && {
      headers: mapValues(child(response, 'headers'), (each) => {
        const { required, ...header } = media(document, resolved(document, each), 'answer');
        return { ...header, ...(required === true && { required }) };
      }),
    }),
    ...('links' in response && {
      links: mapValues(child(response, 'links'), (each) =>
        mapValues(bare(document, each), asValue),
      ),
    }),
    ...('content' in response && {
      content: mapValues(child(response, 'content'), (each) => media(document, each, 'answer')),
    }),
  };
}

/** A media type, parameter or header: what has a schema and examples. */
function media(document: Description, value: unknown, direction: Direction): Node {
  const node = value as Node;
  const { schema, example, examples, content } = node;
  return {
    ...node,
    ...(schema !== undefined && { schema: writeOutSchema(document, schema, direction) }),
    ...(example !== undefined && { example: asValue(example) }),
    ...(isNode(examples) && {
      examples: mapValues(examples, (each) => mapValues(bare(document, each), asValue)),
    }),
    ...(isNode(content) && {
      content: mapValues(content, (each) => media(document, each, direction)),
    }),
  };
}

function securitySchemes(document: Description): Node {
  const named = child(child(document, 'components'), 'securitySchemes');
  return mapValues(named, (each) => bare(document, each));
}

function resolved(document: Description, value: unknown): Node {
  let node = isNode(value) ? value : {};
  let origin: string | undefined;
  while (typeof node['$ref'] === 'string') {
    const path = segments(node['$ref']);
    const { $ref: _, ...beside } = node;
    origin ??= path[0] === 'components' ? path.at(-1) : undefined;
    node = { ...(at(document, path) as Node), ...beside };
  }
  return origin === undefined ? node : { ...node, [ORIGIN]: origin };
}

function bare(document: Description, value: unknown): Node {
  const { [ORIGIN]: _, ...node } = resolved(document, value);
  return node;
}

function byText(a: unknown, b: unknown): number {
  return canonical(a) < canonical(b) ? -1 : 1;
}
