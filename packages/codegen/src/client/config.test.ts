import { expect, test } from 'vitest';
import { configOf } from '../fixtures/client.ts';
import { clientConfig } from './config.ts';

test('takes what has every field', () => {
  const config = configOf({ errors: { 404: 'Missing' }, reserved: ['raw'] });
  expect(clientConfig(config)).toEqual(config);
});

test.each([{}, null, [], 'text'])('says what %j lacks', (value) => {
  expect(() => clientConfig(value)).toThrow(
    'The configuration of a client needs "receiver" (a text), "families" (a list of { prefix, namespace }), "reserved" (a list of texts), "leftOut" (a regular expression), "notData" (a list of texts), "errors" (a table of texts).',
  );
});

test.each([
  ['receiver', 1, 'text'],
  ['families', [{ prefix: '' }], 'list of { prefix, namespace }'],
  ['families', [{ prefix: '', namespace: 'no name' }], 'list of { prefix, namespace }'],
  ['families', ['/v1'], 'list of { prefix, namespace }'],
  ['reserved', 'raw', 'list of texts'],
  ['leftOut', '(', 'regular expression'],
  ['leftOut', ['a'], 'regular expression'],
  ['notData', [1], 'list of texts'],
  ['errors', { 404: 1 }, 'table of texts'],
  ['errors', ['Missing'], 'table of texts'],
])('refuses %s: %j', (name, value, kind) => {
  expect(() => clientConfig({ ...configOf(), [name]: value })).toThrow(
    `The configuration of a client needs "${name}" (a ${kind}).`,
  );
});
