import { contractCases } from '@winninghunter/conformance';
import { createSandbox, testAccounts } from '@winninghunter/sandbox';
import { expect, test } from 'vitest';
import { toRequest } from '../../src/tools/ask.ts';
import { exampleAsk } from '../../src/tools/example.ts';
import { catalogue } from './catalogue.ts';

const truth = new Map(
  contractCases().map(({ operationId, timeWindow }) => [operationId, timeWindow]),
);

test('every operation has the window that the guides give it', () => {
  const found = catalogue.operations.map(({ id, window }) => [id, window]);
  expect(new Map(found as [never, string][])).toEqual(truth);
  expect(found).toHaveLength(147);
});

test('every request that is shown is accepted by the sandbox', async () => {
  const refused: string[] = [];
  for (const known of catalogue.operations) {
    const window = catalogue.windows[known.window];
    const [account] = testAccounts;
    // of its own for each, because accounts have limits and remember
    const sandbox = createSandbox({ scale: 200 });
    for (const { values } of window?.examples ?? []) {
      const request = toRequest(exampleAsk(known, window, values));
      const headers = new Headers(request.headers);
      headers.set('x-api-key', account?.key ?? '');
      headers.set('cookie', `wh_session=${account?.session}`);
      const answer = await sandbox.fetch(new Request(request, { headers }));
      const unknown = answer.headers.get('x-sandbox-unknown');
      if (answer.status === 400 || unknown) {
        refused.push(`${request.method} ${request.url}: ${await answer.text()} ${unknown}`);
      }
    }
  }
  expect(refused).toEqual([]);
});
