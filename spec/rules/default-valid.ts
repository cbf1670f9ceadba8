import type { Oas3Visitor } from '@redocly/openapi-core';
import type { Schema } from './request.ts';
import { eachSchema, isObjectNode, typesOfValue } from './schemas.ts';

/** A default is a value that its own schema accepts; Redocly checks examples, but not defaults. */
export function defaultValid(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    if (node.default === undefined) return;
    const flaw = flawOf(node.default, node);
    if (!flaw) return;
    ctx.report({
      message:
        `The default \`${JSON.stringify(node.default)}\` ${flaw}. ` +
        'Write what the service takes when nothing is sent, or leave `default` out if that is not known.',
      location: location.child('default'),
    });
  });
}

function flawOf(value: unknown, schema: Schema): string | undefined {
  const types = typesOfValue(schema);
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return `is not of type ${types.map((type) => `\`${type}\``).join(' or ')}`;
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) {
    return `is not in its \`enum\`: ${schema.enum.map((one) => `\`${one}\``).join(', ')}`;
  }
  if (typeof value === 'string' && schema.pattern && !matches(value, schema.pattern)) {
    return `does not match its \`pattern\`, \`${schema.pattern}\``;
  }
  if (typeof value !== 'number') return undefined;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (value < minimum) return `is below its \`minimum\`, ${minimum}`;
  return value > maximum ? `is above its \`maximum\`, ${maximum}` : undefined;
}

function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    // A pattern that is none is for other rules to refuse.
    return true;
  }
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObjectNode(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
