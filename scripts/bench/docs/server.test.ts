import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { serve } from './server.ts';

test('serves pages under the addresses that static hosts give them', async () => {
  using folder = temporaryFolder('bench-docs');
  await mkdir(join(folder.path, 'guide'));
  await writeFile(join(folder.path, 'guide/index.html'), 'guide');
  await writeFile(join(folder.path, 'about.html'), 'about');
  using serving = await serve(folder.path);
  const ask = async (path: string) => await (await fetch(serving.origin + path)).text();
  expect(await Promise.all(['/guide/', '/guide', '/about', '/about.html?x=1'].map(ask))).toEqual([
    'guide',
    'guide',
    'about',
    'about',
  ]);
  expect((await fetch(`${serving.origin}/missing`)).status).toBe(404);
  expect((await fetch(`${serving.origin}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

test('counts bodies as they are sent: text packed, the rest as it is', async () => {
  using folder = temporaryFolder('bench-docs');
  await writeFile(join(folder.path, 'a.js'), 'a'.repeat(10_000));
  await writeFile(join(folder.path, 'a.woff2'), 'a'.repeat(10_000));
  using serving = await serve(folder.path);
  const script = await fetch(`${serving.origin}/a.js`);
  const font = await fetch(`${serving.origin}/a.woff2`);
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect((await script.text()).length).toBe(10_000);
  expect(serving.sent).toEqual([
    { type: 'text/javascript; charset=utf-8', bytes: Number(script.headers.get('content-length')) },
    { type: 'application/octet-stream', bytes: 10_000 },
  ]);
  expect(serving.sent[0]?.bytes).toBeLessThan(100);
  expect(font.headers.get('content-encoding')).toBeNull();
});
