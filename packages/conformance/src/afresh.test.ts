import { expect, test } from 'vitest';
import { afresh } from './afresh.ts';

const ask = (path: string) => new Request(`http://sandbox.example${path}`);

test('forgets everything before each request, and answers one after the other', async () => {
  const seen: string[] = [];
  const fetch = afresh(async ({ method, url }) => {
    const { pathname } = new URL(url);
    seen.push(`${method} ${pathname}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return new Response(pathname);
  });
  const answers = await Promise.all([fetch(ask('/a')), fetch(ask('/b'))]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['/a', '/b']);
  const reset = 'POST /__sandbox__/reset';
  expect(seen).toEqual([reset, 'GET /a', reset, 'GET /b']);
});

test('goes on after a failure', async () => {
  const fetch = afresh(async ({ url }) => {
    if (url.endsWith('/a')) throw new TypeError('fetch failed');
    return new Response();
  });
  const outcomes = await Promise.allSettled([fetch(ask('/a')), fetch(ask('/b'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
