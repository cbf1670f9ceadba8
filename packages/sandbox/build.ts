/** Bundles what is published: a file an entry, and one that they share, which starts faster. The compiler writes the types beside it. */

import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: { index: 'src/index.ts', judge: 'src/judge.ts', server: 'src/server.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  packages: 'external',
  legalComments: 'none',
});

// the compiler leaves out declarations that were written by hand, or generated
for (const name of ['requests', 'examples']) {
  await cp(`src/generated/${name}.d.ts`, `dist/generated/${name}.d.ts`);
}
