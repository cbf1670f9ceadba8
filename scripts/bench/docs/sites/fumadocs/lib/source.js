import { loader } from 'fumadocs-core/source';
import { createOpenAPI } from 'fumadocs-openapi/server';

const openapi = createOpenAPI({ input: [process.env.BENCH_INPUT] });

/** One page an operation. */
export const source = loader(await openapi.staticSource({ baseDir: 'openapi', groupBy: 'tag' }), {
  baseUrl: '/docs',
  plugins: [openapi.loaderPlugin()],
});
