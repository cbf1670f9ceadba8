import { createRequire } from 'node:module';
import type { IHttpOperation, IHttpParam, IMediaTypeContent } from '@stoplight/types';
import { Ajv, type AnySchema, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { StartError } from '../../start-error.ts';
import type { Schema } from './schema.ts';

/**
 * Throws a `StartError` on the first schema that Prism could not compile, because Prism then
 * accepts whatever that schema was meant to refuse.
 */
export function checkSchemas(operations: IHttpOperation[]): void {
  const compile = createCompiler();
  for (const operation of operations) {
    for (const { place, ...check } of checksOf(operation)) {
      try {
        compile(check);
      } catch (cause) {
        const where = `${operation.method.toUpperCase()} ${operation.path}, ${place}`;
        const [firstLine] = (cause as Error).message.split('\n');
        throw new StartError(`${where}: Ajv cannot compile the schema: ${firstLine}`, { cause });
      }
    }
  }
}

type Check = { place: string; kind: 'parameter' | 'body'; schema: Schema };

function checksOf({ request = {}, responses }: IHttpOperation): Check[] {
  return [
    ...parameters('query parameter', request.query),
    ...parameters('header', request.headers),
    ...parameters('path parameter', request.path),
    ...bodies('request body', request.body?.contents),
    ...responses.flatMap(({ code, headers, contents }) => [
      ...parameters(`response ${code}, header`, headers),
      ...bodies(`response ${code}`, contents),
    ]),
  ];
}

function parameters(place: string, specs: IHttpParam[] = []): Check[] {
  return specs.flatMap(({ name, schema }) =>
    schema ? [{ place: `${place} ${name}`, kind: 'parameter', schema }] : [],
  );
}

function bodies(place: string, contents: IMediaTypeContent[] = []): Check[] {
  return contents.flatMap(({ mediaType, schema }) =>
    schema ? [{ place: `${place}, ${mediaType}`, kind: 'body', schema }] : [],
  );
}

/** Lays the Ajv instances out as Prism does, whose own are out of reach: one a dialect and kind. */
function createCompiler(): (check: Omit<Check, 'place'>) => void {
  const options: Options = {
    allErrors: true,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    strict: false,
    logger: false,
    // what is compiled here never runs
    code: { optimize: false },
  };
  const instances = {
    parameter: dialects({ ...options, coerceTypes: true }),
    body: dialects({ ...options, coerceTypes: false }),
  };
  // Prism gives each operation its own copy of what several share, such as the answers of errors
  const compiled = new Set<string>();

  return ({ kind, schema }) => {
    const text = `${kind} ${JSON.stringify(schema, withoutIds)}`;
    if (compiled.has(text)) return;
    const { draft07, select } = instances[kind];
    // Prism compiles a parameter as a property of a schema that states no dialect.
    if (kind === 'parameter')
      draft07.compile({ type: 'object', properties: { parameter: schema } });
    else select(schema.$schema).compile(withoutAllOf(schema) as AnySchema);
    compiled.add(text);
  };
}

/** The ids that Prism gives to schemas tell copies apart, and mean nothing. */
function withoutIds(key: string, value: unknown): unknown {
  return key === 'x-stoplight' ? undefined : value;
}

type Dialects = { draft07: Ajv; select: (dialect: string | undefined) => Ajv };

function dialects(options: Options): Dialects {
  const [draft07, draft2019, draft2020] = [
    new Ajv(options),
    new Ajv2019(options),
    new Ajv2020(options),
  ];
  for (const ajv of [draft07, draft2019, draft2020]) addFormats.default(ajv);
  return {
    draft07,
    select: (dialect = '') => {
      if (/\/draft\/2019-09\/schema#?$/.test(dialect)) return draft2019;
      return /\/draft\/2020-12\/schema#?$/.test(dialect) ? draft2020 : draft07;
    },
  };
}

type MergeAllOf = (
  schema: Schema,
  options: { deep: boolean; ignoreAdditionalProperties: boolean },
) => Schema;

const require = createRequire(import.meta.url);
const mergeAllOf: MergeAllOf = createRequire(require.resolve('@stoplight/prism-http'))(
  '@stoplight/json-schema-merge-allof',
);

/** Bodies are merged before they are compiled, and left as they are if that fails. */
function withoutAllOf(schema: Schema): Schema {
  try {
    return mergeAllOf(schema, { deep: true, ignoreAdditionalProperties: true });
  } catch {
    return schema;
  }
}
