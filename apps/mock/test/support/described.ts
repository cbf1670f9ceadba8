/** Judges answers by the schemas of the description as they stand there, and as if these were closed. */

import { undescribedFields } from '@winninghunter/conformance';
import type { OperationId } from '@winninghunter/openapi';
import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

type Referring = { $ref?: string };
type Response = Referring & { content?: Record<string, { schema: object }> };
type Operation = { operationId: string; responses: Record<string, Response> };

/** An answer, read. */
export type Answer = { readonly status: number; readonly mediaType: string; readonly text: string };

const description: unknown = strict;
const { paths } = description as { paths: Record<string, Record<string, Operation>> };
const byId = new Map(
  Object.values(paths)
    .flatMap((path) => Object.values(path))
    .map(({ operationId, responses }) => [operationId, responses]),
);

// the package's declarations describe its CommonJS form
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema(strict, 'description');

const validators = new Map<object, ValidateFunction>();

/** What any server may say of a body before it is read; the description has the envelope for 400 alone. */
const AS_400 = new Set([413, 415]);

/** What is wrong with an answer, by the description; empty if nothing is. */
export function flawsOf(operationId: OperationId, { status, mediaType, text }: Answer): string[] {
  const described = AS_400.has(status) ? 400 : status;
  const response = follow(byId.get(operationId)?.[described] ?? {});
  const schema = response.content?.[mediaType]?.schema;
  if (schema === undefined) return [`is a ${status} as ${mediaType}, which is not described`];
  const validate = validatorOf(schema);
  const body: unknown = mediaType === 'application/json' ? JSON.parse(text) : text;
  const flaws = validate(body)
    ? undescribedFields(operationId, described, body).map(
        (place) => `has ${place}, which is not described`,
      )
    : [`is not as described: ${ajv.errorsText(validate.errors)}`];
  return flaws.map((flaw) => `${flaw}, in ${text.slice(0, 500)}`);
}

function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const validate = ajv.compile(rooted(schema));
  validators.set(schema, validate);
  return validate;
}

/** The references of a schema, which stand in the description, seen from outside of it. */
function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"description#/'));
}

function follow(node: Response): Response {
  if (node.$ref === undefined) return node;
  const steps = node.$ref.slice(2).split('/');
  return follow(
    steps.reduce<unknown>(
      (at, step) => (at as Record<string, unknown>)[step],
      description,
    ) as Response,
  );
}
