import { SpanStatusCode } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { createClient } from '@winninghunter/client';
import { openTelemetry } from '@winninghunter/client/opentelemetry';
import { beforeEach, expect, test } from 'vitest';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const instrument = openTelemetry({ tracer: provider.getTracer('test') });

beforeEach(() => exporter.reset());

const credits = { success: true, credits: { used: 1, limit: 2, remaining: 1 } };

function clientThat(...answers: Response[]) {
  return createClient({
    apiKey: 'wh_secret_key_of_a_test',
    instrument,
    rateLimit: false,
    logLevel: 'off',
    fetch: async () => answers.shift() ?? Response.json(credits),
  });
}

test('makes one span of a call, whatever attempts it takes', async () => {
  const wh = clientThat(new Response('', { status: 503, headers: { 'retry-after': '0' } }));
  await wh.tiktokShop.credits();
  const [span, ...others] = exporter.getFinishedSpans();
  expect(others).toEqual([]);
  expect(span?.name).toBe('winninghunter tiktokShop.credits');
  expect(span?.attributes).toEqual({
    'http.request.method': 'GET',
    'url.template': '/api/v1/tiktok-shop/credits',
    'http.response.status_code': 200,
    'http.request.resend_count': 1,
  });
  expect(span?.status.code).toBe(SpanStatusCode.UNSET);
});

test('marks the span of a call that fails, and lets the error pass', async () => {
  const wh = clientThat(Response.json({ success: false, error: 'No access' }, { status: 403 }));
  await expect(wh.tiktokShop.credits()).rejects.toThrow('No access');
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes).toMatchObject({
    'error.type': 'AccessError',
    'http.response.status_code': 403,
  });
  expect(span?.status).toMatchObject({ code: SpanStatusCode.ERROR });
});

test('makes a span of a call that is refused before it is sent', async () => {
  const wh = clientThat();
  await wh.tiktokShop.credits({ period: '30d' } as object).safe();
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes).toMatchObject({
    'error.type': 'TimeWindowError',
    'http.request.resend_count': 0,
  });
});

test('tells neither parameters nor keys', async () => {
  await clientThat().tiktokShop.products.explore({ name: 'a secret wish' }).safe();
  const [span] = exporter.getFinishedSpans();
  expect(JSON.stringify([span?.name, span?.attributes, span?.status])).not.toMatch(/secret/);
});

test('marks the span of a call by path that is answered with an error', async () => {
  const wh = clientThat(Response.json({ success: false, error: 'None' }, { status: 404 }));
  await wh.raw.GET('/api/v1/brands');
  const [span] = exporter.getFinishedSpans();
  expect(span?.name).toBe('winninghunter GET /api/v1/brands');
  expect(span?.status.code).toBe(SpanStatusCode.ERROR);
});
