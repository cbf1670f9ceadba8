// The description as a whole, for rules that hold operations against each other or against the root.
import type {
  Oas3_1Definition,
  Oas3PathItem,
  Oas3Visitor,
  UserContext,
} from '@redocly/openapi-core';
import { follow, isObject, type Located, type Route, routesOf } from './request.ts';

export type Description = Located<Oas3_1Definition> & {
  /** Every operation under `paths`, in the order it is written. */
  routes: Route[];
};

/** A visitor that meets the description once. */
export function wholeDescription(
  visit: (description: Description, ctx: UserContext) => void,
): Oas3Visitor {
  return {
    Root(root: object, ctx: UserContext) {
      const node = root as Oas3_1Definition;
      const paths = isObject(node.paths) ? node.paths : {};
      const routes = Object.entries(paths).flatMap(([path, raw]) => {
        const pathItem = follow<Oas3PathItem>(ctx, raw, ctx.location.child(['paths', path]));
        return pathItem ? routesOf(ctx, path, pathItem) : [];
      });
      visit({ node, location: ctx.location, routes }, ctx);
    },
  };
}

export function operationId({
  operation,
}: {
  operation: Located<{ operationId?: unknown }>;
}): string {
  return String(operation.node.operationId ?? '');
}
