import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachLayout } from './files.ts';

/** Every file is reached from the root: Redocly sees unused components, but only those of one file. */
export function componentUsed(): Oas3Visitor {
  return eachLayout(({ folder, sources, location }, ctx) => {
    for (const file of filesIn(folder)) {
      if (sources.has(path.join(folder, file))) continue;
      ctx.report({
        message: `Nothing refers to \`${file}\`. Refer to it, or remove it.`,
        location,
      });
    }
  });
}

function filesIn(folder: string): string[] {
  return ['paths', 'components']
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) =>
      readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
        ),
    )
    .sort();
}
