import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { at, METHODS, type Node } from '../../node.ts';
import { described } from './descriptions.ts';

const PAGE = { data: [{ id: '1' }] };
const ANSWER = ['get', 'responses', '200', 'content', 'application/json'];

const read = async (name: string): Promise<Node> => {
  const path = fileURLToPath(import.meta.resolve(`@winninghunter/openapi/${name}`));
  return JSON.parse(await readFile(path, 'utf8'));
};

test.each([
  ['openapi.json', 5],
  ['openapi.json', 400],
  ['openapi.strict.json', 5],
  ['openapi.strict.json', 400],
])('%s has %i operations, one of which answers with the page', async (name, count) => {
  const { paths, components } = described(await read(name), count, PAGE);
  const operations = Object.values(paths as Node).flatMap((item) =>
    Object.entries(item as Node).flatMap(([method, operation]) =>
      METHODS.includes(method) ? [(operation as Node)['operationId']] : [],
    ),
  );
  expect(operations).toHaveLength(count);
  expect(new Set(operations).size).toBe(count);
  const search = at(paths, ['/api/v1/tiktok-shop/products/explore', ...ANSWER]) as Node;
  expect([search['example'], search['examples']]).toEqual([PAGE, undefined]);
  expect(at(components, ['schemas', 'ProductPage', 'example'])).toEqual(PAGE);
});
