import type { Oas3SecurityScheme, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { type Description, wholeDescription } from './description.ts';
import { follow, type Route } from './request.ts';
import { alternatives, isSessionOnly, SESSION, schemes } from './security.ts';
import { endsWithStop } from './sentences.ts';

/** Every route is closed, and opens to all keys alike or to the session of the dashboard. */
export function securitySound(): Oas3Visitor {
  return wholeDescription((description, ctx) => {
    checkRoot(description, ctx);
    for (const route of description.routes) checkRoute(description, route, ctx);
    checkSchemes(description, ctx);
  });
}

function checkRoot(description: Description, ctx: UserContext): void {
  const { node, location, routes } = description;
  const keys = keySchemes(description);
  const stated = schemes(node.security);
  const isSound =
    stated.length === keys.length && stated.every((names, at) => names.join() === keys[at]);
  if (routes.length === 0 || (stated.length > 0 && isSound)) return;
  const expected = keys.map((name) => `{ ${name}: [] }`).join(', ') || '{ <scheme>: [] }';
  ctx.report({
    message:
      'The root does not close every route to all but the holders of a key. Write each scheme of a key there, in the order of `components`, as an alternative: ' +
      `\`security: [${expected}]\`.`,
    location: location.child('security').key(),
  });
}

function checkRoute(description: Description, route: Route, ctx: UserContext): void {
  const { name, path, operation } = route;
  const keys = keySchemes(description);
  const stated = alternatives(description, route);
  const flaws = [
    operation.node.security !== undefined && flawOf(stated, keys),
    isVersioned(path) &&
      isSessionOnly(description, route) &&
      'opens to a session only, but what lies under /api/v1/ is for keys. Remove its `security`, or check the path: routes of the dashboard lie outside.',
  ];
  for (const flaw of flaws) {
    if (!flaw) continue;
    const location = operation.location.child('security').key();
    ctx.report({ message: `${name} ${flaw}`, location });
  }
}

function flawOf(stated: string[][], keys: string[]): string | undefined {
  if (stated.length === 0 || stated.some(({ length }) => length === 0)) {
    return `is open to everybody. Remove its \`security\` if a key opens it, or write \`security: [{ ${SESSION}: [] }]\`.`;
  }
  if (stated.some(({ length }) => length > 1)) {
    return 'asks for several schemes at once, while one is enough. Write each as a list item of its own.';
  }
  const names = stated.flat();
  if (names.join() === keys.join()) {
    return 'repeats the `security` of the root. Remove it, since it is inherited.';
  }
  const missing = keys.filter((key) => !names.includes(key));
  return missing.length > 0 && missing.length < keys.length
    ? `takes a key in some of the ways only, while the service reads it in all of them. Add ${missing.map((key) => `\`- ${key}: []\``).join(', ')} to its \`security\`.`
    : undefined;
}

function keySchemes({ node }: Description): string[] {
  return Object.keys(node.components?.securitySchemes ?? {}).filter((name) => name !== SESSION);
}

function isVersioned(path: string): boolean {
  return /^\/api\/v\d+\//.test(path);
}

function checkSchemes(description: Description, ctx: UserContext): void {
  const used = new Set([
    ...schemes(description.node.security).flat(),
    ...description.routes.flatMap((route) => alternatives(description, route).flat()),
  ]);
  const declared = Object.entries(description.node.components?.securitySchemes ?? {});
  for (const [name, raw] of declared) {
    const at = description.location.child(['components', 'securitySchemes', name]);
    if (!used.has(name)) {
      ctx.report({
        message: `No operation uses the security scheme \`${name}\`. Remove it, or state it where it opens a route.`,
        location: at.key(),
      });
    }
    const scheme = follow<Oas3SecurityScheme>(ctx, raw, at)?.node;
    if (!endsWithStop(scheme?.description)) {
      ctx.report({
        message: `The security scheme \`${name}\` is not described. Write a \`description\` of whole sentences: what is sent, and where one gets it.`,
        location: at,
      });
    }
  }
}
