// What a browser has to load beside TanStack Query and the client.

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const MOST_BYTES = 1_000;

test('the whole package is at most a kilobyte', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    packages: 'external',
    write: false,
  });
  const [bundle] = outputFiles;
  expect(bundle?.text).toContain('infiniteQueryOptions');
  expect(gzipSync(bundle?.contents ?? '').length).toBeLessThanOrEqual(MOST_BYTES);
});
