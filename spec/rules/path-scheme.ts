import type { Oas3Visitor } from '@redocly/openapi-core';
import { wholeDescription } from './description.ts';
import { eachParameter, isObject } from './request.ts';

/** Paths lie under `/api`, are plain ASCII, stand in the order of their files, and need what they have in braces. */
export function pathScheme(): Oas3Visitor[] {
  return [pathsInOrder(), parametersRequired()];
}

function parametersRequired(): Oas3Visitor {
  return eachParameter(({ name, in: place, required }, _, ctx) => {
    if (place !== 'path' || required === true) return;
    ctx.report({
      message: `The path parameter \`${name}\` is not marked as required. Write \`required: true\`, since a path without it is another path.`,
      location: ctx.location.key(),
    });
  });
}

function pathsInOrder(): Oas3Visitor {
  return wholeDescription(({ node, location }, ctx) => {
    const paths = Object.keys(isObject(node.paths) ? node.paths : {});
    for (const [index, path] of paths.entries()) {
      const at = location.child(['paths', path]).key();
      if (!/^\/api(?:\/(?:[A-Za-z0-9-]+|\{[A-Za-z0-9_]+\}))*\/?$/.test(path)) {
        ctx.report({
          message: `The path \`${path}\` is none of this service. Begin it with \`/api\`, and write its parts in ASCII letters, digits and hyphens, or as a parameter in braces.`,
          location: at,
        });
      }
      const before = paths[index - 1];
      if (before !== undefined && `${path}.yaml` < `${before}.yaml`) {
        ctx.report({
          message: `The path \`${path}\` comes before \`${before}\`. Move it up: paths stand in the order of their files, which end in \`.yaml\`, so that the list reads like the folder.`,
          location: at,
        });
      }
    }
  });
}
