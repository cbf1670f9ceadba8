/** Every example of the description, by way of its handler. */

import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { HttpHandler } from 'msw/http';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlers, mock } from './index.ts';

type Node = { $ref?: string };
type Media = { schema: Node; examples: Record<string, Node & { value?: unknown }> };
type Answer = Node & { content: Record<string, Media> };
type Operation = { operationId: string; responses: Record<string, Answer> };
type Described = {
  id: string;
  method: string;
  path: string;
  status: number;
  type: string;
  name: string;
  value: unknown;
  pointer: string;
};

const description: unknown = strict;
const { paths } = description as { paths: Record<string, Record<string, Operation>> };

// the package's declarations describe its CommonJS form
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false, validateFormats: true });
addFormats(ajv);
ajv.addSchema(strict, 'description');

const described = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, { operationId: id, responses }]) =>
    Object.keys(responses).flatMap((status) =>
      examplesAt(['paths', path, method, 'responses', status]).map(
        (each): Described => ({ ...each, id, method, path, status: Number(status) }),
      ),
    ),
  ),
);
const byOperation = [...Map.groupBy(described, ({ id }) => id)];

/** The examples of the answer at a place, with its schema's place. */
function examplesAt(steps: string[]) {
  const { node, pointer } = follow<Answer>(pointerOf(steps));
  return Object.entries(node.content).flatMap(([type, { examples }]) =>
    Object.entries(examples).map(([name, each]) => ({
      type,
      name,
      value: (each.$ref ? follow<{ value: unknown }>(each.$ref).node : each).value,
      pointer: `${pointer}${pointerOf(['content', type, 'schema']).slice(1)}`,
    })),
  );
}

function pointerOf(steps: string[]): string {
  return `#/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

function follow<T>(pointer: string): { node: T; pointer: string } {
  const steps = pointer.slice(2).split('/');
  const node = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    description,
  ) as T & Node;
  return node.$ref === undefined ? { node, pointer } : follow(node.$ref);
}

/** Asks as little as a request can. */
function ask({ method, path }: Described, origin = 'https://app.winninghunter.com') {
  return fetch(origin + path.replaceAll(/\{\w+\}/g, '1'), { method });
}

async function contentOf(response: Response): Promise<unknown> {
  return response.headers.get('content-type') === 'application/json'
    ? response.json()
    : response.text();
}

/** What is wrong with a value, by the schema of its answer. */
function flawsOf({ pointer }: Described, content: unknown): unknown[] {
  const $ref = `description${encodeURI(pointer)}`;
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  return validate(content) ? [] : (validate.errors ?? []);
}

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

test.each(byOperation)(
  '%s answers with each of its examples, as described and valid',
  async (id, all) => {
    const override = mock[id as keyof typeof mock] as unknown as (answer: object) => HttpHandler;
    for (const each of all) {
      const { status, type, name, value } = each;
      server.resetHandlers(override({ status, example: name }));
      const response = await ask(each);
      const content = await contentOf(response);
      expect({
        status: response.status,
        type: response.headers.get('content-type'),
        content,
      }).toEqual({
        status,
        type,
        content: value,
      });
      expect(flawsOf(each, content), `${status} ${name}`).toEqual([]);
    }
  },
);

test.each([
  [undefined, 'https://app.winninghunter.com'],
  ['*', 'http://localhost:5173'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
  ['https://proxy.example/wh', 'https://proxy.example/wh'],
])(
  'handlers({ origin: %j }) answer every operation at %s with its first success',
  async (origin, called) => {
    server.resetHandlers(...handlers(origin === undefined ? {} : { origin }));
    expect(server.listHandlers()).toHaveLength(byOperation.length);
    for (const [id, all] of byOperation) {
      const [first] = all.filter(({ status }) => status === 200);
      const response = await ask(first as Described, called);
      expect(await contentOf(response), id).toEqual(first?.value);
    }
  },
);
