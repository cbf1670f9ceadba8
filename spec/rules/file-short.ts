import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachLayout, pathFrom } from './files.ts';

/** So many lines a file may have; the root file, which lists every path, is exempt. */
const MOST_LINES = 250;

/** A file is short enough to be read at once. */
export function fileShort(): Oas3Visitor {
  return eachLayout(({ folder, sources, location }, ctx) => {
    for (const source of sources.values()) {
      const lines = source.body.trimEnd().split('\n').length;
      if (source === location.source || lines <= MOST_LINES) continue;
      ctx.report({
        message:
          `\`${pathFrom(folder, source.absoluteRef)}\` has ${lines} lines, of at most ${MOST_LINES}. ` +
          'Move a part of it that has a meaning of its own, such as a group of filters or an example, to another file.',
        location: { source, pointer: '#/' },
      });
    }
  });
}
