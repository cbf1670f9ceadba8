/** The strict description, read as far as the cases need it. */

import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };

export type Schema = {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  required?: string[];
  examples?: unknown[];
  format?: string;
};
type Named = { $ref?: string; value?: unknown };
type Exemplified = { example?: unknown; examples?: Record<string, Named> };
type Parameter = Exemplified & {
  $ref?: string;
  name: string;
  in: 'query' | 'path';
  required?: boolean;
  explode?: boolean;
  schema: Schema & { type?: string };
};
type Media = Exemplified & { schema: Schema };
type Answer = { $ref?: string; content?: Record<string, { schema: Schema }> };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { $ref?: string; content?: Record<string, Media> };
  responses: Record<string, Answer>;
};

/** A body as one of the media types that the operation takes. */
export type Body = Media & { mediaType: string };

const document: unknown = strict;

/** The operation behind a method and a path of the table of operations. */
export function operationAt(method: string, path: string): Operation {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> };
  const operation = paths[path]?.[method];
  if (operation === undefined) {
    throw new Error(`The description has no ${method.toUpperCase()} ${path}.`);
  }
  return operation;
}

/** The parameters of an operation, with `$ref`s followed. */
export function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map(follow);
}

/** The documented values of a parameter or of a body, with `$ref`s followed. */
export function examplesOf({ example, examples = {} }: Exemplified): unknown[] {
  const named = Object.values(examples).map((each) => follow(each).value);
  return example === undefined ? named : [example, ...named];
}

/** An object parameter travels as its properties, any other under its own name. */
export function asQuery({ name, schema }: Parameter, value: unknown): Record<string, unknown> {
  return follow(schema).type === 'object' ? (value as Record<string, unknown>) : { [name]: value };
}

/** The bodies of an operation, one a media type. */
export function bodiesOf({ requestBody }: Operation): Body[] {
  const { content } = follow(requestBody ?? {});
  return Object.entries(content ?? {}).map(([mediaType, media]) => ({
    ...media,
    mediaType,
  }));
}

/** The media types of an answer; the API's envelope, which is JSON, where none are described. */
export function answerTypesOf({ responses }: Operation, status: number): string[] {
  const { content } = follow(responses[status] ?? {});
  return Object.keys(content ?? { 'application/json': {} });
}

/** The schemas of an answer, one a media type. */
export function answerSchemas({ responses }: Operation, status: number): Schema[] {
  const { content = {} } = follow(responses[status] ?? {});
  return Object.values(content).map(({ schema }) => schema);
}

/** A schema with everything that it is composed of, alternatives included. */
export function wholeOf(schema: Schema): Schema[] {
  const whole = follow(schema);
  const { allOf = [], anyOf = [], oneOf = [] } = whole;
  return [whole, ...[...allOf, ...anyOf, ...oneOf].flatMap(wholeOf)];
}

/** Tells whether a media type, perhaps with parameters behind it, is JSON. */
export function isJson(mediaType: string): boolean {
  return /^application\/json\b/.test(mediaType);
}

/** The names of what travels as a file. */
export function filesIn(schema: Schema): string[] {
  const { allOf = [], properties = {} } = follow(schema);
  const own = Object.keys(properties).filter(
    (name) => follow(properties[name] ?? {}).format === 'binary',
  );
  return [...own, ...allOf.flatMap(filesIn)];
}

/** What a body has to hold, as its first example has it, or else that of each property. */
export function requiredValues({ schema, ...media }: Media): Record<string, unknown> {
  const parts = partsOf(schema);
  const properties: Record<string, Schema> = Object.assign(
    {},
    ...parts.map((part) => part.properties),
  );
  const required = parts.flatMap((part) => part.required ?? []);
  const documented = (examplesOf(media)[0] ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    required.map((name) => [
      name,
      documented[name] ?? follow(properties[name] ?? {}).examples?.[0],
    ]),
  );
}

/** A schema and what it is composed of; of alternatives the first, since one is enough. */
function partsOf(schema: Schema): Schema[] {
  const { allOf = [], anyOf = [], ...own } = follow(schema);
  return [own, ...[...allOf, ...anyOf.slice(0, 1)].flatMap(partsOf)];
}

function follow<T extends { $ref?: string }>(node: T): T {
  if (node.$ref === undefined) {
    return node;
  }
  const steps = node.$ref.slice(2).split('/');
  const target = steps.reduce(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    document,
  );
  if (target === undefined) {
    throw new Error(`The description refers to ${node.$ref}, which it does not have.`);
  }
  return target as T;
}
