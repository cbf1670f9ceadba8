// Who may call an operation: somebody with a key, or somebody who is logged in to the dashboard.
import type { Oas3SecurityRequirement } from '@redocly/openapi-core';
import type { Description } from './description.ts';
import { isObject, listOf, type Route } from './request.ts';

/** The scheme of the dashboard's cookie; every other scheme carries a key. */
export const SESSION = 'DashboardSession';

/** The schemes of each alternative; an operation that states none inherits those of the root. */
export function alternatives({ node }: Description, { operation }: Route): string[][] {
  return schemes(operation.node.security ?? node.security);
}

export function schemes(requirements: Oas3SecurityRequirement[] | undefined): string[][] {
  return listOf(requirements).map((requirement) =>
    isObject(requirement) ? Object.keys(requirement) : [],
  );
}

export function isSessionOnly(description: Description, route: Route): boolean {
  const stated = alternatives(description, route);
  return stated.length > 0 && stated.every((names) => names.join() === SESSION);
}

export function takesKey(description: Description, route: Route): boolean {
  return alternatives(description, route).some((names) => names.some((name) => name !== SESSION));
}
