import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';

/** Shared by every package: tests read the sources of the other packages, so none waits for a build. */
const conditions = ['@winninghunter/source'];

const config: ViteUserConfig = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  // only what is slow enough to be worth a look
  test: {
    slowTestThreshold: 10_000,
    include: ['**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('scripts/property-seed.ts', import.meta.url))],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
};

export default config;
