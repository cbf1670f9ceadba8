/** The description read by hand, so that what is generated from it can be held against it. */

import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
};
type Parameter = { $ref?: string; name: string; in: string; required?: boolean; schema: Schema };
type Media = { schema: Schema };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { $ref?: string; content?: Record<string, Media> };
};

/** A schema, and where it stands. */
export type Placed = { schema: Schema; pointer: string };

/** An operation with the schemas of what it takes. */
export type Asked = {
  operationId: string;
  query: (Placed & { name: string; isRequired: boolean })[];
  /** As JSON. */
  body: Placed | undefined;
};

const description: unknown = strict;
const { paths } = description as { paths: Record<string, Record<string, Operation>> };

/** Every operation, in the order of the description. */
export const operations: readonly Asked[] = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => asked(operation, ['paths', path, method])),
);

function asked({ operationId, parameters = [], requestBody }: Operation, steps: string[]): Asked {
  const query = parameters.flatMap((each, index) => {
    const { node, pointer } = follow(each, pointerTo([...steps, 'parameters', String(index)]));
    const { name, in: place, required = false, schema } = node;
    return place === 'query'
      ? [
          {
            name,
            isRequired: required,
            schema: follow(schema, '').node,
            pointer: `${pointer}/schema`,
          },
        ]
      : [];
  });
  return { operationId, query, body: requestBody && bodyOf(requestBody, steps) };
}

function bodyOf(body: NonNullable<Operation['requestBody']>, steps: string[]): Placed | undefined {
  const { node, pointer } = follow(body, pointerTo([...steps, 'requestBody']));
  const media = node.content?.['application/json'];
  return media && { schema: media.schema, pointer: `${pointer}/content/application~1json/schema` };
}

/** The properties of an object, those of its parts and alternatives included. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = follow(schema, '').node;
  return Object.assign({}, ...[...oneOf, ...anyOf, ...allOf].map(propertiesOf), properties);
}

/** Values that a schema tells of. */
export function valuesOf(schema: Schema): unknown[] {
  const {
    examples = [],
    enum: listed = [],
    const: only,
    anyOf = [],
    oneOf = [],
  } = follow(schema, '').node;
  const others = [...anyOf, ...oneOf].flatMap(valuesOf);
  return [...examples, ...listed, ...(only === undefined ? [] : [only]), ...others];
}

// the package's declarations describe its CommonJS form
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** Compiles the schemas of the description at run time. */
export function compiler(coerceTypes: boolean): (placed: Placed) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, strictNumbers: true, allErrors: true, coerceTypes });
  addFormats(ajv);
  ajv.addSchema(strict, 'description');
  const compiled = new Map<string, ValidateFunction>();
  return ({ pointer }) => {
    const validate =
      compiled.get(pointer) ?? ajv.compile({ $ref: `description${encodeURI(pointer)}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

function pointerTo(steps: string[]): string {
  return `#/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

function follow<T extends { $ref?: string }>(
  node: T,
  pointer: string,
): { node: T; pointer: string } {
  if (node.$ref === undefined) return { node, pointer };
  const steps = node.$ref.slice(2).split('/');
  const target = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    description,
  );
  return follow(target as T, node.$ref);
}
