import { join } from 'node:path';
import { installed, ours, versionIn } from '../folder.ts';

/** A generator of types. */
export type Tool = {
  name: string;
  /** Read from what is installed. */
  version: () => string;
  /** What it writes, so that a reader can judge how far the work is the same. */
  emits: string;
  /** The arguments of Node that make it read one file, and write into an existing folder. */
  command: (input: string, folder: string) => string[];
};

/** The one that the others are compared with. */
export const REFERENCE = 'openapi-typescript';

/** Ours. */
export const OURS = 'codegen';

const codegen = ours('codegen');

/** All generators. */
export const TOOLS: Tool[] = [
  {
    name: OURS,
    version: () => versionIn(codegen),
    emits: 'paths, components, operations; refused properties and open lists in the types',
    command: (input, folder) => [join(codegen, 'src/cli.ts'), 'types', input, `${folder}/types.ts`],
  },
  {
    name: REFERENCE,
    version: () => versionIn(installed('openapi-typescript')),
    emits: 'paths, components, operations',
    command: (input, folder) => [
      installed('openapi-typescript/bin/cli.js'),
      input,
      `--output=${folder}/types.ts`,
    ],
  },
  {
    name: '@hey-api/openapi-ts',
    version: () => versionIn(installed('@hey-api/openapi-ts')),
    emits: 'schemas, and the data, errors and responses of each operation (plugin typescript)',
    command: (input, folder) => [
      installed('@hey-api/openapi-ts/bin/run.js'),
      ...['--input', input, '--output', folder, '--plugins', '@hey-api/typescript'],
      ...['--silent', '--no-log-file'],
    ],
  },
  {
    name: 'orval',
    version: () => versionIn(installed('orval')),
    emits: 'schemas, parameters and bodies, but no responses (its client left out)',
    command: () => [installed('orval/dist/bin/orval.mjs'), '--config', 'orval.config.js'],
  },
  {
    name: 'kubb',
    version: () => versionIn(installed('@kubb/plugin-ts')),
    emits: 'schemas, and the parameters, bodies and responses of each operation (plugin-ts)',
    command: () => [
      installed('@kubb/cli/bin/kubb.cjs'),
      ...['generate', '--config', 'kubb.config.js', '--silent'],
    ],
  },
];
