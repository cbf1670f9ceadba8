import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';

export default {
  root: '.',
  input: { path: process.env.BENCH_INPUT },
  output: { path: process.env.BENCH_OUTPUT, format: false, lint: false },
  plugins: [
    pluginOas({ generators: [], validate: false }),
    pluginTs({ output: { path: 'types.ts', barrelType: false } }),
  ],
};
