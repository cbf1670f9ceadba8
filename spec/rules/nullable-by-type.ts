import type { Oas3Visitor } from '@redocly/openapi-core';
import { isRef, type Located, members, type Schema } from './request.ts';
import { eachSchema, isObjectNode, typesOfValue } from './schemas.ts';

/** A scalar that may be null says so in its type, not in a branch. */
export function nullableByType(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = members({ node, location }, keyword);
      const isNull = branches.find((branch) => branch.node?.type === 'null');
      const others = branches.filter((branch) => branch !== isNull);
      if (!isNull || others.length === 0 || !others.every(isScalar)) continue;
      const types = [...new Set(others.flatMap((other) => typesOfValue(other.node)))];
      ctx.report({
        message:
          `A value that may be null is written as a branch of \`${keyword}\`. ` +
          `Write \`type: [${types.join(', ')}, 'null']\` and leave the branch \`type: 'null'\` out.`,
        location: isNull.location,
      });
    }
  });
}

function isScalar({ node }: Located<Schema>): boolean {
  if (!isObjectNode(node) || isRef(node)) return false;
  const types = typesOfValue(node);
  return types.length > 0 && !types.some((type) => type === 'object' || type === 'array');
}
