/** The values of a request by their names, wherever they travel. */

import type { Operation, SampleRequest } from '@winninghunter/docs-content';

type Shape = Pick<Operation, 'path'>;

export function inputOf({ path }: Shape, request: SampleRequest): Record<string, unknown> {
  return {
    ...inPath(path, request.path),
    ...byName(request.query),
    ...inBody(request),
  };
}

/** `/a/{id}` and `/a/1` give `id`. */
function inPath(template: string, filled: string): Record<string, string> {
  const parts = filled.split('/');
  const pairs = template.split('/').flatMap((part, index): [string, string][] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(parts[index] ?? '')]];
  });
  return Object.fromEntries(pairs);
}

function inBody({ body, form }: SampleRequest): Record<string, unknown> {
  if (form) {
    const fields = form.filter(({ file }) => file === undefined);
    return byName(fields.map(({ name, value }) => [name, value]));
  }
  return body?.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
}

/** A name that is sent several times is a list. */
function byName(pairs: readonly [string, string][]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of pairs) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
