import { contractCases } from '@winninghunter/conformance';
import { expect, test } from 'vitest';
import { flawsOf } from '../../test/support/described.ts';
import { createPatient, send } from '../../test/support/send.ts';
import { tiktokShopHandlers } from './tiktok-shop.ts';

/** The cases have the id of a product wherever one is needed, so these routes get one of their own. */
const IDS = [
  { part: '/creator-detail', id: '6817204935718203' },
  { part: '/shop-detail', id: '7495821036549217' },
];

test('every documented request gets a 200 as described', async () => {
  const accepted = contractCases().filter(
    ({ operationId, status }) => status === 200 && Object.hasOwn(tiktokShopHandlers, operationId),
  );
  expect(accepted.length).toBeGreaterThan(Object.keys(tiktokShopHandlers).length);
  const sandbox = createPatient();
  for (const { name, operationId, operation, request } of accepted) {
    const { path: values, query, body, mediaType } = request;
    const { method, path } = operation;
    const id = IDS.find(({ part }) => path.includes(part))?.id;
    const named = body && { ...body, ...(id !== undefined && { id }) };
    const response = await send(sandbox, { method, path, values, query, body: named, mediaType });
    expect(`${name}: ${response.status}`).toBe(`${name}: 200`);
    expect(response.headers.get('x-sandbox-source')).toBeNull();
    expect(await flawsOf(operationId, response)).toEqual([]);
  }
});
