/** `npm run clean`: removes what was built or generated in the working folder, and the caches. */

import { globSync, rmSync } from 'node:fs';

const BUILT = ['.turbo', '{packages,apps}/*/{dist,src/generated,.turbo}', '{spec,scripts}/.turbo'];

for (const path of globSync(BUILT)) {
  rmSync(path, { recursive: true });
  console.log(`Removed ${path}`);
}
