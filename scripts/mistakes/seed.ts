// A mistake is seeded as an edit of the description's text, since that is how authors make them.

/** The files of a description, by their path below its folder. */
export type Files = ReadonlyMap<string, string>;

/** One mistake at one place. */
export type Mistake = {
  /** Where it was made: `paths/v1/credits.yaml:12`. */
  place: string;
  /** The files it changes, with their new text; undefined for one that it removes. */
  changes: ReadonlyMap<string, string | undefined>;
};

/** One way to go wrong, at every place where it is possible. */
export type Kind = {
  /** What the author did, after "somebody …": `misspells an operationId`. */
  name: string;
  mistakes: (files: Files) => Mistake[];
};

type Replacement = string | ((match: RegExpExecArray) => string);

/**
 * The kind of mistake that replaces what a pattern finds.
 *
 * @param files - The files in which it can happen.
 * @param pattern - Needs the flag `g`; each match is a place.
 * @param replacement - The text instead, without `$` patterns. A match that it leaves as it is counts for nothing.
 */
export function edit(name: string, files: RegExp, pattern: RegExp, replacement: Replacement): Kind {
  return {
    name,
    mistakes: (all) =>
      [...all]
        .filter(([path]) => files.test(path))
        .flatMap(([path, text]) =>
          Array.from(text.matchAll(pattern), (match) => {
            const after = typeof replacement === 'string' ? replacement : replacement(match);
            return { path, text, at: match.index, before: match[0], after };
          }),
        )
        .filter(({ before, after }) => before !== after)
        .map(({ path, text, at, before, after }) => ({
          place: `${path}:${text.slice(0, at).split('\n').length}`,
          changes: new Map([[path, text.slice(0, at) + after + text.slice(at + before.length)]]),
        })),
  };
}

/** The kind of mistake that adds, moves or removes whole files. */
export function rearrange(
  name: string,
  files: RegExp,
  changes: (path: string, text: string, all: Files) => [path: string, text: string | undefined][],
): Kind {
  return {
    name,
    mistakes: (all) =>
      [...all]
        .filter(([path]) => files.test(path))
        .map(([path, text]) => ({ place: path, changes: new Map(changes(path, text, all)) })),
  };
}

/** As many mistakes as asked for, spread evenly over the places where they are possible. */
export function spread<T>(mistakes: readonly T[], count: number): T[] {
  const step = Math.max(1, mistakes.length / count);
  return Array.from(
    { length: Math.min(count, mistakes.length) },
    (_, index) => mistakes[Math.floor((index + 0.5) * step)] as T,
  );
}
