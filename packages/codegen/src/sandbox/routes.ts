import { type Document, isNode, type Place, places, resolve, type Schema } from '../document.ts';
import { rowOf } from '../operations.ts';
import { propertiesOf } from '../properties.ts';

/** What a server has to know of an operation before it looks at what was sent. */
export type Route = {
  operationId: string;
  method: string;
  path: string;
  tags: string[];
  media: string[];
  takesKey: boolean;
  takesSession: boolean;
  credits: number;
  window: string | null;
  takes: string[];
  isSafe: boolean;
};

/** One for each operation, in the order of the description. */
export function routesOf(document: Document): Route[] {
  return places(document).map((place) => routeOf(document, place));
}

/** Names of the query in which some security scheme carries a key. */
export function credentialsOf(document: Document): string[] {
  return Object.values(document.components?.['securitySchemes'] ?? {})
    .map((scheme) => resolve(document, scheme))
    .flatMap((scheme) => (scheme['in'] === 'query' ? String(scheme['name']) : []));
}

function routeOf(document: Document, place: Place): Route {
  const { method, path, tags, media, exclusive, security, extensions } = rowOf(document, place);
  const isSession = security.map((names) => names.some((name) => isCookie(document, name)));
  const metering = extensions['x-metering'];
  return {
    operationId: place.operation.operationId ?? `${method} ${path}`,
    method,
    path,
    tags,
    media,
    takesKey: security.some((names, index) => names.length > 0 && !isSession[index]),
    takesSession: isSession.includes(true),
    credits: isNode(metering) ? Number(metering['credits'] ?? 0) : 0,
    window: exclusive,
    takes: exclusive === null ? [] : namesOf(document, exclusive),
    isSafe: ['get', 'head', 'options', 'trace'].includes(method) || extensions['x-safe'] === true,
  };
}

function isCookie(document: Document, name: string): boolean {
  const scheme = document.components?.['securitySchemes']?.[name];
  return scheme !== undefined && resolve(document, scheme)['in'] === 'cookie';
}

function namesOf(document: Document, name: string): string[] {
  const schema = document.components?.['schemas']?.[name] as Schema;
  return [...propertiesOf(document, schema).accepted.keys()];
}
