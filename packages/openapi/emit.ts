/** Derives all other files of `dist` from the bundle, in one process, because each start costs. */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { flat, operations, readDescription, serialized } from '@winninghunter/codegen';

const dist = (name: string): string => fileURLToPath(new URL(`dist/${name}`, import.meta.url));

const strict = await readDescription(dist('openapi.strict.json'));
const flattened = flat(strict);
const { js, dts } = operations(strict);
const files = {
  'openapi.strict.yaml': await serialized(strict, 'openapi.strict.yaml', 'strict'),
  'operations.js': js,
  'operations.d.ts': dts,
  'openapi.json': await serialized(flattened, 'openapi.json', 'flat'),
  'openapi.yaml': await serialized(flattened, 'openapi.yaml', 'flat'),
};
for (const [name, text] of Object.entries(files)) {
  await writeFile(dist(name), text);
}
