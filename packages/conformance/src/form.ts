/** Forms as a browser or curl would send them, where the client would send JSON. */

import type { ContractCase } from './cases.ts';
import { bodiesOf, filesIn, operationAt } from './description.ts';

/** The body of a case as its form: lists as `a,b`, and what is binary as a file. */
export function formOf({ operation, request }: ContractCase): FormData | URLSearchParams {
  const fields = Object.entries(request.body ?? {});
  if (request.mediaType !== 'multipart/form-data') {
    return new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, String(value)]),
    );
  }
  const bodies = bodiesOf(operationAt(operation.method, operation.path));
  const files = bodies.flatMap(({ schema }) => filesIn(schema));
  const form = new FormData();
  for (const [name, value] of fields) {
    form.append(name, files.includes(name) ? new Blob([String(value)]) : String(value));
  }
  return form;
}
