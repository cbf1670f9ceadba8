import { describe, expect, test } from 'vitest';
import { createFake, KEY, ORIGIN } from '../test/support/fake.ts';
import { MAX_BODY_BYTES } from './limits.ts';

const PATH = '/api/v1/things';
const JSON_TYPE = 'application/json';

async function send(body: BodyInit | undefined, type?: string, path = PATH) {
  const request = new Request(ORIGIN + path, {
    method: 'POST',
    headers: { 'x-api-key': KEY, ...(type !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body, duplex: 'half' }),
  });
  const response = await createFake().fetch(request);
  return { status: response.status, content: (await response.json()) as Content };
}

type Content = { input?: unknown; error?: string };

function formOf(fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('a body', () => {
  test.each([
    ['JSON', '{"country":"US"}', JSON_TYPE],
    ['JSON with a charset', '{"country":"US"}', 'Application/JSON; charset=utf-8'],
    ['JSON under a name of its own', '{"country":"US"}', 'application/vnd.things+json'],
    ['a form', 'country=US', 'application/x-www-form-urlencoded'],
    ['a form in parts', formOf([['country', 'US']]), undefined],
    ['a form with a file', formOf([['country', new Blob(['US'])]]), undefined],
  ])('is read as %s', async (_, body, type) => {
    expect(await send(body, type)).toEqual({ status: 200, content: { input: { country: 'US' } } });
  });

  test.each([
    ['nothing', undefined, JSON_TYPE],
    ['an empty text', '', JSON_TYPE],
    ['an empty form', '', 'application/x-www-form-urlencoded'],
    ['nothing of no type', undefined, undefined],
  ])('may be %s', async (_, body, type) => {
    expect(await send(body, type)).toEqual({ status: 200, content: { input: {} } });
  });

  test.each(['{', '{"a":1}}', "{'a':1}", 'undefined', '\u0000'])(
    'that is not JSON, %j, is answered with 400',
    async (body) => {
      const { status, content } = await send(body, JSON_TYPE);
      expect(status).toBe(400);
      expect(content.error).toMatch(/^The body is not valid JSON: .+\.$/);
    },
  );

  test.each(['text/plain', 'application/xml', 'json'])(
    'of the type %j is answered with 415',
    async (type) => {
      expect(await send('x', type)).toEqual({
        status: 415,
        content: {
          success: false,
          error: `The body is ${type}, which is not accepted here. Send application/json, application/x-www-form-urlencoded or multipart/form-data.`,
        },
      });
    },
  );

  test('in parts without a boundary is answered with 400', async () => {
    const { status, content } = await send('x', 'multipart/form-data');
    expect(status).toBe(400);
    expect(content.error).toMatch(/boundary/);
  });

  test('that announces too much is refused unread', async () => {
    const request = new Request(ORIGIN + PATH, {
      method: 'POST',
      headers: {
        'x-api-key': KEY,
        'content-type': JSON_TYPE,
        'content-length': String(MAX_BODY_BYTES + 1),
      },
      body: '{}',
    });
    const response = await createFake().fetch(request);
    expect(response.status).toBe(413);
    expect(request.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({
      success: false,
      error: 'The body is larger than 10 MB. Send a smaller one.',
    });
  });

  test('that goes on without end is refused once it is too much', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024);
    const body = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    expect((await send(body, JSON_TYPE)).status).toBe(413);
    expect(sent).toBeLessThan(2 * MAX_BODY_BYTES);
  });

  test('comes in any number of pieces', async () => {
    const pieces = ['{"coun', 'try":"', 'é"}'].map((text) => new TextEncoder().encode(text));
    const body = new ReadableStream({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
    const { content } = await send(body, JSON_TYPE);
    expect(content).toEqual({ input: { country: 'é' } });
  });
});
