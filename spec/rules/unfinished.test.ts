import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import plugin from './plugin.ts';

const RULES = Object.keys(plugin().rules?.oas3 ?? {});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const shop = { $ref: '#/components/schemas/Shop' };
const window = { $ref: '#/components/schemas/PeriodWindow' };
const description: Json = {
  openapi: '3.1.0',
  paths: {
    '/api/shops': {
      get: {
        summary: 'List shops',
        parameters: [
          { name: 'created_at', in: 'query', schema: { type: 'string', format: 'date' } },
          { name: 'window', in: 'query', style: 'form', explode: true, schema: window },
        ],
        responses: {
          '200': {
            description: 'The shops.',
            content: { 'application/json': { examples: { shops: { value: ['shop'] } } } },
          },
        },
      },
      post: { requestBody: { content: { 'application/json': { schema: { allOf: [window] } } } } },
    },
  },
  components: {
    schemas: {
      Shop: {
        description: 'A shop.',
        properties: {
          revenue_30d: { type: ['number', 'null'], minimum: 0, default: 1, examples: [1] },
          url: { type: 'string', format: 'uri', pattern: '^https', default: 'https://a.example' },
          tags: { items: { type: 'string', enum: ['new'] }, examples: [['new']] },
          owner: { ...shop, description: 'Its owner.' },
        },
        oneOf: [{ title: 'Small', const: 1 }, { type: 'null' }],
        discriminator: { propertyName: 'kind', mapping: { shop: '#/components/schemas/Shop' } },
      },
      PeriodWindow: {
        properties: { period: { type: 'string' }, from: { not: {}, description: 'Send it.' } },
        anyOf: [{ properties: { period: { const: '30d' } } }, { required: ['period'] }],
      },
    },
  },
};

/** Every description that differs from `node` in one place, where `instead` stands. */
function* spoilt(node: Json, instead: Json): Generator<Json> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const others = [instead, ...spoilt(value, instead)];
    for (const other of others) {
      yield Array.isArray(node) ? node.with(Number(key), other) : { ...node, [key]: other };
    }
  }
}

// The version stays, since by it Redocly knows which rules apply.
test.each([null, 5, 'text', [[]], { $ref: '#/nowhere' }])(
  'gets over any part that is %j',
  async (instead) => {
    for (const other of spoilt(description, instead)) {
      const text = JSON.stringify({ ...(other as object), openapi: '3.1.0' });
      await expect(lintFilesWith(RULES, { 'openapi.yaml': text })).resolves.toBeInstanceOf(Array);
    }
  },
);
