import type { Oas3Visitor } from '@redocly/openapi-core';
import { acceptedNames, eachWindow, isReserved } from './windows.ts';

/** The names that may narrow one request together: one family for each mechanism of the API. */
const FAMILIES: readonly string[][] = [
  ['period'],
  ['date_range', 'date_from', 'date_to'],
  ['date_from', 'date_to'],
  ['from', 'to', 'fromlastseen', 'tolastseen'],
  [],
];

/** A window accepts the names of one mechanism: with those of two it would itself be the mix. */
export function windowFamily(): Oas3Visitor {
  return eachWindow((window, ctx) => {
    const accepted = acceptedNames(ctx, window).filter(isReserved);
    if (FAMILIES.some((family) => isSame(family, accepted))) return;
    ctx.report({
      message:
        `This time window accepts ${quoted(accepted)}, which no route of the API takes together. ` +
        `Accept ${FAMILIES.filter((family) => family.length > 0)
          .map(quoted)
          .join('; or ')}; or nothing.`,
      location: window.location.child('properties').key(),
    });
  });
}

function isSame(family: readonly string[], names: readonly string[]): boolean {
  return family.length === names.length && names.every((name) => family.includes(name));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
