/** How one and the same call is written with each client that has types of our description. */

import { join } from 'node:path';
import { ours } from '../folder.ts';
import { OURS } from './peers.ts';

/** A client with types. */
export type Library = {
  name: string;
  /** The lines before the first call. Types stand beside the file, in `types.ts` and `hey-api`. */
  head: string;
  /** A call, in one line. */
  call: (call: Call) => string;
};

export type Call = {
  operation: Operation;
  /** Inside the braces of an object, as are the others. A call has this, or `path`, or neither. */
  query?: string;
  path?: string;
  options?: string;
};

/** An operation, by the names that the clients give it. */
export type Operation = { path: string; operationId: string; method: string };

/** The clients with types; ours comes first. */
export const LIBRARIES: Library[] = [
  {
    name: OURS,
    head: `import { createClient } from '@winninghunter/client';
const wh = createClient({ cookie: 'wh_session=test' });`,
    call: ({ operation, query, path, options }) => {
      const input = `{ ${query ?? path ?? ''} }`;
      return `wh.${operation.method}(${input}${options === undefined ? '' : `, { ${options} }`});`;
    },
  },
  {
    name: 'openapi-fetch',
    head: `import createClient from 'openapi-fetch';
import type { paths } from './types.ts';
const client = createClient<paths>();`,
    call: ({ operation, query, path, options = '' }) =>
      `client.GET('${operation.path}', { params: { ${byPlace(query, path)} }, ${options} });`,
  },
  {
    name: '@hey-api/openapi-ts',
    head: `import * as api from './hey-api/index.ts';`,
    call: ({ operation, query, path, options = '' }) =>
      `api.${operation.operationId}({ ${byPlace(query, path)} ${options} });`,
  },
];

/** Where the compiler finds what the heads import, if it is no peer. */
export const OUR_TYPES: Record<string, string[]> = {
  '@winninghunter/client': [join(ours('client'), 'dist/index.d.ts')],
};

/** Empty, or ends with a comma. */
function byPlace(query: string | undefined, path: string | undefined): string {
  return [
    query === undefined ? '' : `query: { ${query} },`,
    path === undefined ? '' : `path: { ${path} },`,
  ].join('');
}
