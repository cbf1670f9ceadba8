/** A built description, read as the tests need it: what may be sent, and whether Ajv accepts it. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

type Schema = {
  $ref?: string;
  type?: string | string[];
  not?: unknown;
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
};
type Operation = {
  operationId: string;
  parameters?: { $ref?: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  [field: string]: unknown;
};
type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema: Schema;
};

/** A schema with the place of it, by which Ajv finds it. */
export type Located = { schema: Schema; pointer: string };
type Body = Located & { mediaType: string };
type QueryParameter = Parameter & Located & { isExploded: boolean };

/** What the tests ask of a description. */
export type Description = {
  /** Every operation, in order. */
  operations: () => { method: string; path: string; operation: Operation }[];
  operationAt: (method: string, path: string) => Operation;
  queryOf: (method: string, path: string) => QueryParameter[];
  /** One for each media type. */
  bodiesOf: (method: string, path: string) => Body[];
  /** The schema itself, or the one behind its `$ref`. */
  follow: (schema: Schema) => Schema;
  accepts: (located: Located, value: unknown) => boolean;
};

// the package's declarations describe its CommonJS form
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** Wraps a bundled description. */
export function readDescription(document: object): Description {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema(document, 'description');
  const { paths } = document as { paths: Record<string, Record<string, Operation>> };

  const locate = <T extends { $ref?: string }>(node: T, pointer: string): [T, string] => {
    const target = node.$ref;
    return target === undefined ? [node, pointer] : locate(at<T>(document, target), target);
  };
  const place = (method: string, path: string) =>
    `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  const operationAt = (method: string, path: string): Operation =>
    at(document, place(method, path));

  return {
    operationAt,
    operations: () =>
      Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
      ),
    queryOf: (method, path) =>
      (operationAt(method, path).parameters ?? []).flatMap((each, index) => {
        const own = `${place(method, path)}/parameters/${index}`;
        const [node, pointer] = locate(each, own);
        const parameter = node as Parameter;
        const [schema] = locate(parameter.schema, '');
        const isExploded = schema.type === 'object' && parameter.explode === true;
        return parameter.in === 'query'
          ? [{ ...parameter, schema, pointer: `${pointer}/schema`, isExploded }]
          : [];
      }),
    bodiesOf: (method, path) =>
      Object.entries(operationAt(method, path).requestBody?.content ?? {}).map(
        ([mediaType, { schema }]) => {
          const step = mediaType.replaceAll('/', '~1');
          const pointer = `${place(method, path)}/requestBody/content/${step}/schema`;
          return { mediaType, schema, pointer };
        },
      ),
    follow: (schema) => locate(schema, '')[0],
    accepts: ({ pointer }, value) => {
      const reference = `description${encodeURI(pointer)}`;
      const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
      return validate(value) === true;
    },
  };
}

function at<T>(document: object, pointer: string): T {
  const steps = pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (node, step) => (node as Record<string, unknown>)[step],
    document,
  ) as T;
}
