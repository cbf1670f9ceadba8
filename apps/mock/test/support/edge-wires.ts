/** Requests at the edges of what an operation takes: one value each, beside what is required. */

import type { IHttpOperation, IHttpParam } from '@stoplight/types';
import {
  documentedValues,
  edgesOf,
  type Fields,
  fieldsOf,
  neededIn,
  propertiesOf,
  valuesOf,
} from './fields.ts';
import { type Wire, type WireBody, wire } from './wire.ts';

const JSON_TYPE = 'application/json';

export function edgeWiresOf(operation: IHttpOperation): Wire[] {
  const { method, request } = operation;
  const path = pathOf(operation);
  const query = neededInQuery(request?.query ?? []);
  const content = request?.body?.contents?.find(({ mediaType }) => mediaType === JSON_TYPE);
  const schema = content?.schema ?? {};
  const body = firstOf(neededIn(schema), propertiesOf(schema));
  const send = (pairs: object, fields: object): Wire =>
    wire(method.toUpperCase(), `${path}?${toQuery(pairs)}`, content && toBody(fields));
  return [
    ...each(Object.assign({}, ...(request?.query ?? []).map(fieldsOf)), (edge) =>
      send({ ...query, ...edge }, body),
    ),
    ...each(content ? propertiesOf(schema) : {}, (edge) => send(query, { ...body, ...edge })),
  ];
}

function each(fields: Fields, make: (edge: object) => Wire): Wire[] {
  const open = Object.entries(fields).filter(([, schema]) => schema.not === undefined);
  return open.flatMap(([name, schema]) =>
    [...new Set(edgesOf(schema))].map((value) => make({ [name]: value })),
  );
}

function pathOf({ path, request }: IHttpOperation): string {
  const parameters = request?.path ?? [];
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const [value] = parameters.filter((one) => one.name === name).flatMap(documentedValues);
    return encodeURIComponent(String(value));
  });
}

function neededInQuery(parameters: readonly IHttpParam[]): object {
  const needed = parameters.filter(({ required }) => required);
  return Object.fromEntries(needed.map((each) => [each.name, documentedValues(each)[0]]));
}

function firstOf(names: readonly string[], fields: Fields): object {
  return Object.fromEntries(names.map((name) => [name, valuesOf(fields[name] ?? {})[0]]));
}

function toQuery(pairs: object): string {
  return String(
    new URLSearchParams(
      Object.entries(pairs).map(([name, value]): [string, string] => [name, String(value)]),
    ),
  );
}

function toBody(fields: object): WireBody {
  return { mediaType: JSON_TYPE, text: JSON.stringify(fields) };
}
