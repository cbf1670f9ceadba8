import { expect, test } from 'vitest';
import { createAsker } from '../../test/support/asker.ts';
import { check } from '../generated/requests.js';
import { ignored } from './ignored.ts';

const { ask } = createAsker(60);

const sent: { readonly [name: string]: unknown } = {
  board_id: '42',
  refresh: '1',
  ad_id: '892340175523398',
  platform: 'tiktok',
};

const entries = Object.entries(ignored).flatMap(([operationId, names]) =>
  Object.keys(names).map((name): [string, string] => [operationId, name]),
);

test.each(entries)('%s takes %s, and answers as without it', async (operationId, name) => {
  const { unknown } = check(operationId, { path: {}, query: [[name, String(sent[name])]] });
  expect(unknown).toEqual([]);
  expect(await ask(operationId, { [name]: sent[name] })).toEqual(await ask(operationId));
});
