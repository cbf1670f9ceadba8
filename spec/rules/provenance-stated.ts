import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachRoute, isObject } from './request.ts';

const SOURCES: readonly unknown[] = ['guide', 'reference', 'reported'];
const INFERABLE: readonly unknown[] = ['path', 'method', 'request', 'response'];

/** Every operation states where its facts come from, and what was put together from partial information. */
export function provenanceStated(): Oas3Visitor {
  return eachRoute(({ name, operation: { node, location } }, ctx) => {
    const stated = (node as { 'x-provenance'?: unknown })['x-provenance'];
    if (stated === undefined) {
      ctx.report({
        message:
          `${name} does not say where its facts come from. Write \`x-provenance: { source: guide }\` for the service's guides, ` +
          '`reference` for its reference pages, `reported` for third parties.',
        location: location.key(),
      });
      return;
    }
    const flaws = flawsOf(stated);
    if (flaws.length === 0) return;
    ctx.report({
      message: `The provenance of ${name} cannot be read: ${flaws.join('; ')}. Write for example \`x-provenance: { source: reference, inferred: [response] }\`.`,
      location: location.child('x-provenance'),
    });
  });
}

function flawsOf(stated: unknown): string[] {
  if (!isObject(stated) || Array.isArray(stated)) return ['it is not an object'];
  const { source, inferred, ...others } = stated as Record<string, unknown>;
  const flaws = Object.keys(others).map((key) => `\`${key}\` is not part of it`);
  if (!SOURCES.includes(source)) flaws.push(`\`source\` is not one of ${listed(SOURCES)}`);
  if (inferred !== undefined && !isSubset(inferred)) {
    flaws.push(`\`inferred\` is not a list of some of ${listed(INFERABLE)}, each once`);
  }
  return flaws;
}

function isSubset(inferred: unknown): boolean {
  if (!Array.isArray(inferred) || inferred.length === 0) return false;
  return (
    new Set(inferred).size === inferred.length && inferred.every((one) => INFERABLE.includes(one))
  );
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
