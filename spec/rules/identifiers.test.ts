import path from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { eachName, knownNames } from './names-known.ts';

test('the list of known names is sorted, and holds each once', () => {
  expect(knownNames()).toEqual([...new Set(knownNames())].sort());
});

test('the list of known names holds none that nothing uses', async () => {
  const used = new Set<string>();
  const collect = () => eachName((name) => used.add(name));
  const config = await createConfig({
    plugins: [{ id: 'survey', rules: { oas3: { names: collect } } }],
    rules: { 'survey/names': 'error' },
  });
  await lint({ ref: path.join(import.meta.dirname, '../openapi.yaml'), config });
  expect(knownNames().filter((name) => !used.has(name))).toEqual([]);
});
