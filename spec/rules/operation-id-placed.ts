import type { Oas3Visitor } from '@redocly/openapi-core';
import { operationId, wholeDescription } from './description.ts';
import type { Route } from './request.ts';

/** The words of an operation's id and of its path. */
type Worded = { route: Route; id: Set<string>; path: Set<string> };

/** An operationId stands at its own operation: no two fit better when they are exchanged. */
export function operationIdPlaced(): Oas3Visitor {
  return wholeDescription(({ routes }, ctx) => {
    const worded = routes.map(wordsOf);
    for (const [index, one] of worded.entries()) {
      const other = worded.slice(0, index).find((before) => areSwapped(one, before));
      if (!other) continue;
      const ids = [one, other].map(({ route }) => `\`${operationId(route)}\``);
      ctx.report({
        message:
          `${one.route.name} is called ${ids[0]} and ${other.route.name} ${ids[1]}, ` +
          'while each fits the path of the other. Exchange them.',
        location: one.route.operation.location.child('operationId'),
      });
    }
  });
}

function areSwapped(one: Worded, other: Worded): boolean {
  const gains = [
    fit(one.id, other.path) - fit(one.id, one.path),
    fit(other.id, one.path) - fit(other.id, other.path),
  ];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function fit(id: Set<string>, path: Set<string>): number {
  return [...id].filter((word) => path.has(word)).length;
}

function wordsOf(route: Route): Worded {
  // Words that most paths have say nothing about one of them.
  const path = route.path.replace(/^\/api\/(?:v\d+\/)?(?:tiktok-shop\/)?/, '');
  return { route, id: stems(operationId(route)), path: stems(path) };
}

/** `searchNewProducts` and `search-new-product` have the same. */
function stems(text: string): Set<string> {
  const words = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').match(/[A-Za-z0-9]+/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')));
}
