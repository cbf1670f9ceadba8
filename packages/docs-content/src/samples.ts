/** Code for any request, in pages as well: nothing here reads a file. */

import {
  type Code,
  samplesFor as codeFor,
  type SampleRequest,
} from '@winninghunter/codegen/samples';
import config from '../codegen.json' with { type: 'json' };

export type { Code, Language, SampleRequest } from '@winninghunter/codegen/samples';

/** Where samples go unless told otherwise. */
export const ORIGIN: string = config.origin;

/** The code of a request in every language; `client` only if the request says how to call it. */
export function samplesFor(request: SampleRequest, origin: string = ORIGIN): Code {
  return codeFor(request, { origin, client: { ...config.client, home: ORIGIN } });
}
