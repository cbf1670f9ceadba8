import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi';

/** Starlight as it comes, with a reference made by starlight-openapi; all it writes is in `dist`. */
export default defineConfig({
  outDir: 'dist/site',
  cacheDir: 'dist/cache',
  vite: { cacheDir: 'dist/vite' },
  integrations: [
    starlight({
      title: 'API',
      plugins: [starlightOpenAPI([{ base: 'api', schema: process.env.BENCH_INPUT }])],
      sidebar: openAPISidebarGroups,
    }),
  ],
});
