/** Judges answers by the schemas of the description, and as if these were closed. */

import { undescribedFields } from '@winninghunter/conformance';
import type { OperationId } from '@winninghunter/openapi';
import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

type Node = { $ref?: string };
type Response = Node & { content?: Record<string, unknown> };
type Operation = { operationId: string; responses: Record<string, Response> };

const description: unknown = strict;
const { paths } = description as { paths: Record<string, Record<string, Operation>> };

// the package's declarations describe its CommonJS form
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false, validateFormats: true });
addFormats(ajv);
ajv.addSchema(strict, 'description');

const places = new Map(
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, string[]] => [
      operation.operationId,
      ['paths', path, method, 'responses'],
    ]),
  ),
);

const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer, by the description; empty if nothing is. */
export async function flawsOf(operationId: string, answer: globalThis.Response): Promise<string[]> {
  const place = places.get(operationId);
  if (!place) return [`There is no operation ${operationId}.`];
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const { node, pointer } = follow<Response>(pointerOf([...place, String(answer.status)]));
  if (node?.content?.[mediaType] === undefined) {
    return [`${operationId} does not describe ${answer.status} as ${mediaType}.`];
  }
  const validate = validatorOf(`${pointer}${pointerOf(['content', mediaType, 'schema']).slice(1)}`);
  const text = await answer.text();
  const body: unknown = mediaType === 'application/json' ? JSON.parse(text) : text;
  const flaws = [
    ...(validate(body) ? [] : [ajv.errorsText(validate.errors)]),
    ...undescribedFields(operationId as OperationId, answer.status, body).map(
      (place) => `${place} is not described`,
    ),
  ];
  return flaws.map((flaw) => `${operationId} ${answer.status}: ${flaw}`);
}

/** Those of every operation. */
export function describedStatuses(operationId: string): number[] {
  const { node } = follow<object>(pointerOf(places.get(operationId) ?? []));
  return Object.keys(node ?? {}).map(Number);
}

function validatorOf(pointer: string): ValidateFunction {
  const known = validators.get(pointer);
  if (known) return known;
  const validate = ajv.compile({ $ref: `description${encodeURI(pointer)}` });
  validators.set(pointer, validate);
  return validate;
}

function pointerOf(steps: string[]): string {
  return `#/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

function follow<T>(pointer: string): { node: T | undefined; pointer: string } {
  const steps = pointer.slice(2).split('/');
  const node = steps.reduce<unknown>(
    (at, step) =>
      (at as Record<string, unknown> | undefined)?.[
        step.replaceAll('~1', '/').replaceAll('~0', '~')
      ],
    description,
  ) as (T & Node) | undefined;
  return node?.$ref === undefined ? { node, pointer } : follow(node.$ref);
}
