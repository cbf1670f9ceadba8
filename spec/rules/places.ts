// How a message names a place, alike for many files and for a bundle.
import type { Location, Oas3PathItem, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { nameOf } from './schemas.ts';

export type Places = {
  /** To be returned by the rule beside its own visitor: it learns which file is which path. */
  visitor: Oas3Visitor;
  /** `Product/properties/price`, or `/api/usage/get/responses/200`. */
  name: (location: Location) => string;
};

export function places(): Places {
  const paths = new Map<string, string>();
  return {
    visitor: {
      PathItem(_: Oas3PathItem, ctx: UserContext) {
        if (ctx.location.pointer === '#/') paths.set(ctx.location.source.absoluteRef, `${ctx.key}`);
      },
    },
    name: ({ source, pointer }) => {
      const steps = pointer.slice(2).split('/').map(plain);
      if (steps[0] === 'paths') return steps.slice(1).join('/');
      if (steps[0] === 'components') return steps.slice(2).join('/');
      const file = paths.get(source.absoluteRef) ?? nameOf({ source, pointer: '#/' } as Location);
      return [file, ...steps].filter((step) => step !== '').join('/');
    },
  };
}

function plain(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
