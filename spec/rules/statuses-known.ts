import type { Oas3Visitor } from '@redocly/openapi-core';
import { wholeDescription } from './description.ts';
import { isObject } from './request.ts';

/** The statuses with which the service is known to answer. */
const STATUSES: readonly string[] = ['200', '400', '401', '403', '404', '414', '429', '500'];

/** Every operation succeeds with 200 and fails with a status that is known; clients look for no other. */
export function statusesKnown(): Oas3Visitor {
  return wholeDescription(({ routes }, ctx) => {
    for (const { name, operation } of routes) {
      const { responses } = operation.node;
      if (!isObject(responses)) continue;
      const at = operation.location.child('responses');
      const statuses = Object.keys(responses);
      if (!statuses.includes('200')) {
        ctx.report({
          message: `${name} does not say what it answers with status 200, as all others do. Write \`'200'\` in its \`responses\`.`,
          location: at.key(),
        });
      }
      for (const status of statuses.filter((one) => !STATUSES.includes(one))) {
        ctx.report({
          message: `${name} answers with \`${status}\`, which the service is not known to do. Write one of ${STATUSES.join(', ')}; or add it to this rule, if the service documents it.`,
          location: at.child(status).key(),
        });
      }
    }
  });
}
