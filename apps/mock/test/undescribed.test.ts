import { expect, test } from 'vitest';
import { createPrismEngine } from '../src/engines/prism.ts';
import { writeDescription } from './support/fixture.ts';

/** An operation that describes neither 400 nor 401, and an example that its schema refuses. */
const DESCRIPTION = `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } } }
paths:
  /things:
    get:
      security: [{ key: [] }]
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        '200':
          description: Fine
          content: { application/json: { schema: { type: object, required: [é] }, example: {} } }
    delete: { security: [], responses: { '204': { description: Gone } } }
`;

async function call(target: string, init?: RequestInit): Promise<Response> {
  const engine = await createPrismEngine(await writeDescription(DESCRIPTION));
  return engine.fetch(new Request(`http://mock${target}`, init));
}

test('refuses with the envelope where no 400 is described', async () => {
  const response = await call('/things?limit=x', { headers: { 'X-API-Key': 'any' } });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    success: false,
    error: '`limit` must be integer, but "x" was sent.',
    parameters: ['limit'],
  });
});

test('asks for credentials where no 401 is described', async () => {
  const response = await call('/things');
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    success: false,
    error: 'GET /things needs credentials, and the request carries none that it accepts.',
  });
});

test('tells in a header how an example breaks its own schema', async () => {
  const response = await call('/things', { headers: { 'X-API-Key': 'any' } });
  expect(response.status).toBe(200);
  expect(JSON.parse(response.headers.get('sl-violations') ?? '')).toEqual([
    { location: ['body'], message: "Response body must have required property 'é'" },
  ]);
});

test('answers 204 without a body', async () => {
  const response = await call('/things', { method: 'DELETE' });
  expect(response.status).toBe(204);
  expect(response.body).toBeNull();
});
