/** Bundles what is published, a file an entry: fewer files start faster. The compiler writes the types beside it. */

import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    operations: 'src/generated/operations.ts',
    opentelemetry: 'src/opentelemetry.ts',
  },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // openapi-fetch is inside, since Node takes longer to find another package than for all else at the
  // start; it stays a dependency for the types that name it
  external: ['@opentelemetry/api'],
  legalComments: 'none',
});
await copyFile(new URL(import.meta.resolve('openapi-fetch/LICENSE')), 'dist/openapi-fetch.LICENSE');
