import type { Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { eachLayout } from './files.ts';
import { isRef } from './request.ts';
import { isObjectNode } from './schemas.ts';

/** One path a file, named after the path, so that each is found without a search. */
export function pathFilePlaced(): Oas3Visitor {
  return eachLayout(({ root, location }, ctx) => {
    for (const [path, item] of Object.entries(root.paths ?? {})) {
      checkPath(path, item, location.child(['paths', path]), ctx);
    }
    for (const kind of Object.keys(root.components ?? {})) {
      if (kind === 'securitySchemes' || kind.startsWith('x-')) continue;
      ctx.report({
        message:
          `The root file holds \`components.${kind}\`. ` +
          `Move each of them to a file of its own, components/${kind}/<Name>.yaml, and refer to it by its path.`,
        location: location.child(['components', kind]).key(),
      });
    }
  });
}

function checkPath(path: string, item: unknown, location: Location, ctx: UserContext): void {
  const file = fileOf(path);
  const keys = isObjectNode(item) ? Object.keys(item) : [];
  const isPlaced = isRef(item) && keys.length === 1 && item.$ref.replace(/^\.\//, '') === file;
  if (isPlaced) return;
  const flaw =
    isRef(item) && keys.length === 1 ? `is in \`${item.$ref}\`` : 'is written out in the root file';
  ctx.report({
    message: `The path \`${path}\` ${flaw}. Put it into ${file}, and write \`$ref: ${file}\` alone.`,
    location: location.key(),
  });
}

/** `paths/v1/brands.yaml` for `/api/v1/brands`. */
function fileOf(path: string): string {
  return `paths/${path.replace(/^\/(?:api(?:\/|$))?/, '') || 'index'}.yaml`;
}
