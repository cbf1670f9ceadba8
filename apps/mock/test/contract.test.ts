import { fileURLToPath } from 'node:url';
import {
  contractCases,
  guideRequests,
  judge,
  sendCase,
  sendGuideRequest,
  type Target,
} from '@winninghunter/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrismEngine, type RunningServer, startServer } from '../src/index.ts';

let server: RunningServer;
let target: Target;

beforeAll(async () => {
  const description = import.meta.resolve('@winninghunter/openapi/openapi.strict.json');
  const engine = await createPrismEngine(fileURLToPath(description));
  server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  target = { origin: server.url, apiKey: `wh_${'0'.repeat(48)}`, session: 'wh_session=test' };
});

afterAll(() => server.close());

describe('the description, by way of Prism', () => {
  const byOperation = Map.groupBy(contractCases(), ({ operationId }) => operationId);

  test.each([...byOperation])('%s keeps its contract', async (_, cases) => {
    const flaws = await Promise.all(
      cases.map(async (contractCase) => judge(contractCase, await sendCase(target, contractCase))),
    );
    expect(flaws.flat()).toEqual([]);
  });
});

describe('the guides', () => {
  test.each(guideRequests)('$guide: answered with $status', async (guideRequest) => {
    const { status } = await sendGuideRequest(target, guideRequest);
    expect(status).toBe(guideRequest.status);
  });
});
