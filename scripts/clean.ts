/** `npm run clean`: removes what was built or generated in the working folder, and the caches. */

import { globSync, rmSync } from 'node:fs';
import { readFlags } from './flags.ts';

const HELP = `Usage: npm run clean

Removes what was built or generated in the working folder, and the caches of the builds.

Options:
  -h, --help  show this text

Exit codes: 0 nothing of it is left, 2 the command line is wrong.
`;

const BUILT = [
  '.turbo',
  '{packages,apps}/*/{dist,src/generated,.astro,.turbo}',
  '{spec,scripts}/.turbo',
];

readFlags(HELP, {});

for (const path of globSync(BUILT)) {
  rmSync(path, { recursive: true });
  console.log(`Removed ${path}`);
}
