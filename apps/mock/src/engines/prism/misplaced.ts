import type { IHttpOperation } from '@stoplight/types';
import { isRefusal, refusalsOf, type Schema } from './schema.ts';

/**
 * The operation with what its body refuses refused in its query as well: the service merges the
 * two, so a name is no better off in the URL of a POST.
 */
export function withRefusalsInQuery(operation: IHttpOperation): IHttpOperation {
  const { request } = operation;
  const schemas = (request?.body?.contents ?? []).flatMap(({ schema }) => schema ?? []);
  const properties = Object.assign({}, ...schemas.map(refusalsOf)) as Record<string, Schema>;
  if (!Object.values(properties).some(isRefusal)) return operation;
  const refused = {
    id: `${operation.id}-refused`,
    name: 'refused',
    style: 'form',
    explode: true,
    schema: { type: 'object', properties },
  };
  const query = [...(request?.query ?? []), refused] as NonNullable<typeof request>['query'];
  return { ...operation, request: { ...request, ...(query && { query }) } };
}
