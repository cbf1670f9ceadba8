/** The bodies of errors, which many operations share: told once, in the catalogue. */

import { operations, type Response, type Schema } from '@winninghunter/docs-content';
import { isError } from './responses.ts';

export type ErrorBody = { slug: string; status: string; media: string; schema: Schema };

const bodies = new Map<string, ErrorBody>();
for (const { responses } of operations()) {
  for (const response of responses.filter(isError)) remember(response);
}

/** Those of a status. */
export function bodiesOf(status: string): ErrorBody[] {
  return [...bodies.values()].filter((body) => body.status === status);
}

function remember(response: Response): void {
  const { status, media, schema } = response;
  const key = keyOf(response);
  if (media === null || schema === null || bodies.has(key)) return;
  const number = bodiesOf(status).length + 1;
  const slug = number === 1 ? `body-${status}` : `body-${status}-${number}`;
  bodies.set(key, { slug, status, media, schema });
}

function keyOf({ status, media, schema }: Response): string {
  return JSON.stringify([status, media, schema]);
}
