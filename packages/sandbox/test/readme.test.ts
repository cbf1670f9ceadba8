import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createSandbox, testAccounts } from '../src/index.ts';
import { bundle, run } from './support/script.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('the examples run, one after another', async () => {
  const [first = '', ...others] = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code = '']) => code,
  );
  const inBlocks = others.map((code) => `{ ${code} }`);
  const { output, errors } = await run(await bundle([first, ...inBlocks].join('\n')));
  expect([output, errors]).toEqual([expect.stringMatching(/^200 \{\n {2}success: true,/), '']);
}, 60_000);

test('the accounts are those that there are', () => {
  for (const { key, session } of testAccounts) {
    expect(readme).toContain(`\`${key.slice(0, 9)}…\``);
    expect(readme).toContain(`=${session}\``);
  }
});

test('the orders are those that there are', async () => {
  const response = await createSandbox().fetch(new Request('https://a.example/__sandbox__/none'));
  const { error } = (await response.json()) as { error: string };
  for (const [path] of error.matchAll(/\/__sandbox__[/\w]*/g))
    expect(readme).toContain(`${path}\``);
});

test('the headers are those that pages may read', async () => {
  const headers = { origin: 'http://localhost:3000' };
  const response = await createSandbox().fetch(new Request('https://a.example/', { headers }));
  const exposed = response.headers.get('access-control-expose-headers') ?? '';
  const ours = exposed.toLowerCase().match(/x-sandbox-\w+/g) ?? [];
  expect(ours.length).toBeGreaterThan(0);
  expect([...new Set(readme.match(/x-sandbox-\w+/g))].sort()).toEqual(ours.sort());
});
