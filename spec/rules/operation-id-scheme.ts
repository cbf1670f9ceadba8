import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { type Description, operationId, wholeDescription } from './description.ts';
import { eachPath, type Route } from './request.ts';
import { isSessionOnly, takesKey } from './security.ts';
import { twinsOf } from './twins.ts';

const VERBS: readonly string[] = [
  'add',
  'count',
  'create',
  'delete',
  'explore',
  'find',
  'follow',
  'get',
  'list',
  'mark',
  'open',
  'regenerate',
  'remove',
  'rename',
  'save',
  'search',
  'suggest',
  'toggle',
  'track',
  'unfollow',
  'untrack',
  'write',
];

/** An operationId is a verb and its object in camelCase, and says by its ending which form of a request it is. */
export function operationIdScheme(): Oas3Visitor[] {
  return [idsBeginWithAVerb(), bodiesAreNamed(), otherDoorsAreNamed()];
}

function idsBeginWithAVerb(): Oas3Visitor {
  return wholeDescription(({ routes }, ctx) => {
    for (const route of routes) {
      const id = operationId(route);
      if (id === '') continue;
      if (!/^[a-z]+(?:[A-Z][a-z0-9]*)*$/.test(id)) {
        report(
          ctx,
          route,
          `The operationId \`${id}\` is not written in camelCase. Write it in ASCII letters and digits, without separators, as in \`getProductHistory\`.`,
        );
      } else if (!VERBS.includes(id.match(/^[a-z]+/)?.[0] ?? '')) {
        report(
          ctx,
          route,
          `The operationId \`${id}\` does not begin with a verb of this description. Begin it with one of ${VERBS.map((verb) => `\`${verb}\``).join(', ')}.`,
        );
      }
    }
  });
}

/** `ByBody`: the POST of a request that a GET makes as well. */
function bodiesAreNamed(): Oas3Visitor {
  return eachPath((routes, ctx) => {
    const twins = twinsOf(ctx, routes);
    for (const route of routes) {
      const id = operationId(route);
      if (route === twins?.post) {
        expectId(ctx, route, `${operationId(twins.get)}ByBody`, `it is ${twins.get.name} by body`);
      } else if (id.endsWith('ByBody')) {
        report(
          ctx,
          route,
          `The operationId \`${id}\` says that ${route.name} is another operation by body, but its path has no GET that shares its request. Remove \`ByBody\`.`,
        );
      }
    }
  });
}

/** `InDashboard` and `ByAlias`: the same request at another path, for a session or for a key. */
function otherDoorsAreNamed(): Oas3Visitor {
  return wholeDescription((description, ctx) => {
    const ids = description.routes.map(operationId);
    const byName = new Map(description.routes.map((route) => [route.name, route]));
    for (const route of description.routes) {
      checkDoor(ctx, route, ids, description);

      const versioned = byName.get(route.name.replace(' /api/', ' /api/v1/'));
      if (!versioned || versioned === route) continue;
      const original = operationId(versioned);
      if (isSessionOnly(description, route)) {
        expectId(ctx, route, `${original}InDashboard`, `it is ${versioned.name} for a session`);
      } else if (takesKey(description, route)) {
        expectId(ctx, route, `${original}ByAlias`, `it is an alias of ${versioned.name}`);
      }
    }
  });
}

function checkDoor(ctx: UserContext, route: Route, ids: string[], description: Description): void {
  const id = operationId(route);
  if (/(?<!By)Alias$/.test(id)) {
    report(
      ctx,
      route,
      `The operationId \`${id}\` does not say that it is an alias as the others do. Write \`${id.replace(/Alias$/, 'ByAlias')}\`.`,
    );
  }
  const [, original, ending] = id.match(/^(.*)(InDashboard|ByAlias)$/) ?? [];
  if (original === undefined || ending === undefined) return;
  if (!ids.includes(original)) {
    report(
      ctx,
      route,
      `The operationId \`${id}\` says that there is an operation \`${original}\`, but there is none. Remove \`${ending}\`, or put the id of the operation it repeats before it.`,
    );
  } else if (ending === 'InDashboard' && !isSessionOnly(description, route)) {
    report(
      ctx,
      route,
      `The operationId \`${id}\` says that ${route.name} is for the dashboard, but a session is not all that opens it. Write \`${original}ByAlias\`, or state \`security: [{ DashboardSession: [] }]\`.`,
    );
  }
}

function expectId(ctx: UserContext, route: Route, expected: string, because: string): void {
  const id = operationId(route);
  if (id === '' || id === expected) return;
  report(
    ctx,
    route,
    `The operationId of ${route.name} is \`${id}\`. Write \`${expected}\`, because ${because}.`,
  );
}

function report(ctx: UserContext, { operation }: Route, message: string): void {
  ctx.report({ message, location: operation.location.child('operationId') });
}
