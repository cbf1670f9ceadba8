/** Everything that a page about one operation says. */

import { type Document, isNode, type Place, parametersOf } from '../document.ts';
import { isExploded } from '../exploded.ts';
import { rowOf } from '../operations.ts';
import { bodyOf, contentsOf } from './bodies.ts';
import type { Operation, WindowUse } from './content.ts';
import { examplesOf } from './examples.ts';
import { windowIn } from './groups.ts';
import { parametersIn, queryOf } from './queries.ts';
import { responsesOf } from './responses.ts';
import { serversIn } from './site.ts';
import { seeIn, textOf } from './texts.ts';
import { namesOfWindow } from './windows.ts';

/** One operation, without what others tell of it: its slug, its twin, its call, its samples. */
export function operationOf(document: Document, place: Place): Operation {
  const { operation, method, path, pathItem } = place;
  const row = rowOf(document, place);
  const windowOf = windowUse(document, place);
  const window = windowOf?.name ?? null;
  const query = queryOf(document, place, window);
  const inPath = parametersIn(document, place, 'path');
  const body = bodyOf(document, operation, window);
  const id = keyOf(place);
  const names = [inPath, query.fields, body?.fields ?? []].flat().map(({ name }) => name);
  return {
    id,
    slug: '',
    surface: operation.tags?.[0] ?? '',
    method: method.toUpperCase(),
    path,
    summary: textOf(operation, 'summary'),
    window,
    parameters: [...new Set([...names, ...(window ? namesOfWindow(document, window) : [])])],
    deprecated: operation['deprecated'] === true,
    description: textOf(operation, 'description'),
    notes: [textOf(pathItem, 'summary'), textOf(pathItem, 'description')].filter(Boolean),
    see: seeIn(operation),
    servers: serversIn('servers' in operation ? operation : pathItem),
    safe: method === 'get' || operation['x-safe'] === true,
    ...known(row.extensions),
    security: row.security,
    twin: null,
    windowOf,
    inPath,
    query: query.fields,
    queryGroups: query.groups,
    headers: parametersIn(document, place, 'header'),
    cookies: parametersIn(document, place, 'cookie'),
    call: null,
    body,
    responses: responsesOf(document, operation),
    samples: [],
  };
}

/** How pages name an operation: by its operationId, or by method and path. */
export function keyOf({ operation, method, path }: Place): string {
  return operation.operationId ?? `${method} ${path}`;
}

function windowUse(document: Document, place: Place): WindowUse | null {
  const exploded = parametersOf(document, place.pathItem, place.operation).filter((each) =>
    isExploded(document, each),
  );
  for (const parameter of exploded) {
    const name = windowIn(document, parameter.schema)?.name;
    if (name !== undefined) {
      const examples = examplesOf(document, parameter);
      return { name, in: 'query', description: textOf(parameter, 'description'), examples };
    }
  }
  const [name] = contentsOf(document, place.operation).flatMap(
    ({ schema }) => windowIn(document, schema)?.name ?? [],
  );
  return name === undefined ? null : { name, in: 'body', description: '', examples: [] };
}

type Known = Pick<Operation, 'credits' | 'provenance' | 'pagination' | 'extensions'>;

/** The `x-` fields, and those of them that pages have a place for. */
function known(extensions: Record<string, unknown>): Known {
  const { 'x-metering': metering, 'x-provenance': provenance, 'x-pagination': ways } = extensions;
  const credits = isNode(metering) ? metering['credits'] : undefined;
  return {
    credits: typeof credits === 'number' ? credits : null,
    provenance: isNode(provenance)
      ? {
          source: String(provenance['source'] ?? ''),
          inferred: [provenance['inferred'] ?? []].flat().map(String),
        }
      : null,
    pagination: Array.isArray(ways) ? ways.filter(isNode) : [],
    extensions,
  };
}
