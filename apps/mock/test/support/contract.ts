import {
  contractCases,
  guideRequests,
  judge,
  sendCase,
  sendGuideRequest,
  type Target,
} from '@winninghunter/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import { KEY, SESSION } from './wire.ts';

/** Declares the tests of the contract: every case, and what the guides print, sent to an engine by HTTP. */
export function testContract(createEngine: () => Engine | Promise<Engine>): void {
  let server: RunningServer;
  let target: Target;

  beforeAll(async () => {
    server = await startServer({ engine: await createEngine(), host: '127.0.0.1', port: 0 });
    target = { origin: server.url, apiKey: KEY, session: SESSION };
  });

  afterAll(() => server.close());

  const byOperation = Map.groupBy(contractCases(), ({ operationId }) => operationId);

  test.each([...byOperation])('%s keeps its contract', async (_, cases) => {
    const flaws = await Promise.all(
      cases.map(async (contractCase) => judge(contractCase, await sendCase(target, contractCase))),
    );
    expect(flaws.flat()).toEqual([]);
  });

  describe('the guides', () => {
    test.each(guideRequests)('$guide: answered with $status', async (guideRequest) => {
      const { status } = await sendGuideRequest(target, guideRequest);
      expect(status).toBe(guideRequest.status);
    });
  });
}
