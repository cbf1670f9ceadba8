import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { FOLDER } from '../folder.ts';
import type { Peer } from './peers.ts';

/** Bytes of a bundle with one call, minified, before and after compression. */
export type Size = { name: string; minified: number; gzipped: number };

/**
 * Bundles the client and its one reading call for browsers: some peers import Node's own modules for
 * any other platform.
 */
export async function sizeOf({ name, module }: Peer): Promise<Size> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { create, search } from ${JSON.stringify(module)};`,
      resolveDir: FOLDER,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    legalComments: 'none',
  });
  const [bundle] = outputFiles;
  const contents = bundle?.contents ?? new Uint8Array();
  return { name, minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
