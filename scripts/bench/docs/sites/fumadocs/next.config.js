/** Static files of Fumadocs, with no optimiser of images. */
export default {
  output: 'export',
  distDir: 'dist',
  turbopack: { root: new URL('../..', import.meta.url).pathname },
  images: { unoptimized: true },
};
