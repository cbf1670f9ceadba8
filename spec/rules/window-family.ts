import type { Oas3Visitor } from '@redocly/openapi-core';
import type { Schema } from './request.ts';
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
    const location = window.location.child('properties').key();
    if (!FAMILIES.some((family) => isSame(family, accepted))) {
      const families = FAMILIES.filter((family) => family.length > 0).map(quoted);
      ctx.report({
        message:
          `This time window accepts ${quoted(accepted)}, which no route of the API takes together. ` +
          `Accept ${families.join('; or ')}; or nothing.`,
        location,
      });
    } else if (accepted.includes('date_range') && !hasBranches(window.node)) {
      ctx.report({
        message:
          'This time window accepts `date_range` beside dates, and does not say which go together. ' +
          'Add `anyOf` with a branch for the presets, which refuses the dates, and one for `custom`, which requires both.',
        location,
      });
    }
  });
}

function hasBranches({ oneOf, anyOf }: Schema): boolean {
  return [oneOf, anyOf].some((branches) => Array.isArray(branches) && branches.length > 1);
}

function isSame(family: readonly string[], names: readonly string[]): boolean {
  return family.length === names.length && names.every((name) => family.includes(name));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
