import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachSchema } from './schemas.ts';

/** The formats of this description. Any other word would be valid as well, and mean nothing. */
const FORMATS: readonly unknown[] = [
  'binary',
  'date',
  'date-time',
  'double',
  'email',
  'hostname',
  'uri',
  'uri-reference',
];

/** A format is one that generators and validators know. */
export function formatsKnown(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    if (node.format === undefined || FORMATS.includes(node.format)) return;
    ctx.report({
      message:
        `The format \`${node.format}\` is none of this description, so nothing checks it. ` +
        `Write one of ${FORMATS.map((format) => `\`${format}\``).join(', ')}, or a \`pattern\`; or add it to this rule.`,
      location: location.child('format'),
    });
  });
}
