import type {
  Location,
  Oas3Example,
  Oas3Visitor,
  Referenced,
  UserContext,
} from '@redocly/openapi-core';
import { follow, isObject } from './request.ts';

type Owner = { examples?: Record<string, Referenced<Oas3Example>> };

/** Named examples have names in camelCase, and say what sets them apart where there are several. */
export function examplesNamed(): Oas3Visitor {
  const check = (node: Owner, ctx: UserContext): void => {
    if (!isObject(node) || !isObject(node.examples) || Array.isArray(node.examples)) return;
    const entries = Object.entries(node.examples);
    for (const [name, raw] of entries) {
      const at = ctx.location.child(['examples', name]);
      checkName(name, at, ctx);
      if (entries.length > 1) checkSummary(name, raw, at, ctx);
    }
  };
  return { MediaType: check, Parameter: check, Header: check };
}

function checkName(name: string, at: Location, ctx: UserContext): void {
  if (/^[a-z][A-Za-z0-9]*$/.test(name)) return;
  ctx.report({
    message: `The name of the example \`${name}\` is not written in camelCase. Write it like \`mixedWindow\`.`,
    location: at.key(),
  });
}

function checkSummary(
  name: string,
  raw: Referenced<Oas3Example>,
  at: Location,
  ctx: UserContext,
): void {
  const example = follow<Oas3Example>(ctx, raw, at);
  if (example?.node.summary) return;
  ctx.report({
    message: `The example \`${name}\` is one of several and does not say what it shows. Write a \`summary\` of one line.`,
    location: at,
  });
}
