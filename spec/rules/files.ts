// The files of a description, for the rules about layout. A bundle is one file and has no layout.
import path from 'node:path';
import type {
  Location,
  Oas3Definition,
  Oas3Visitor,
  Source,
  UserContext,
} from '@redocly/openapi-core';

export type Reference = {
  /** What it leads to, as Redocly calls it: `Schema`, `PathItem`. */
  type: string;
  /** As it is written. */
  ref: string;
  location: Location;
  /** Undefined where it leads nowhere. */
  target: Location | undefined;
};

export type Files = {
  root: Oas3Definition;
  /** The folder of the root file. */
  folder: string;
  /** Every file that is reached, the root included, by its path. */
  sources: Map<string, Source>;
  references: Reference[];
  /** Where to report what concerns the description as a whole. */
  location: Location;
};

/** A visitor that is told about the files once all are read; never for a description of one file. */
export function eachLayout(visit: (files: Files, ctx: UserContext) => void): Oas3Visitor {
  const references: Reference[] = [];
  return {
    ref(node, ctx, { location: target }) {
      references.push({ type: ctx.type.name, ref: node.$ref, location: ctx.location, target });
    },
    Root: {
      leave(root, ctx) {
        const { source } = ctx.location;
        const reached = references.flatMap(({ target }) => target?.source ?? []);
        const sources = new Map([source, ...reached].map((one) => [one.absoluteRef, one]));
        if (sources.size < 2) return;
        const folder = path.dirname(source.absoluteRef);
        const { location } = ctx;
        visit({ root: root as Oas3Definition, folder, sources, references, location }, ctx);
      },
    },
  };
}

/** A file's path from the root file, with slashes on every system. */
export function pathFrom(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}
