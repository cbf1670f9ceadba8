/** One benchmark: ours beside others, in one run. */
export type Suite = {
  name: string;
  /** What `--only` can take. */
  names: string[];
  run: (options: Options) => Promise<Outcome>;
};

export type Options = {
  rounds: number;
  /** Those of the names to take; none of a kind means all of it. */
  only: string[];
  /** An empty one, gone after the run. */
  folder: string;
  /** Tells what is being done. */
  announce: (line: string) => void;
};

export type Outcome = {
  /** For `--json`. */
  figures: object;
  /** Tables for a person. */
  text: string;
  /** Why ours is not good enough, as sentences. */
  complaints: string[];
};

/** Those that `only` names, or all if it names none of their kind. */
export function chosen<T>(items: T[], only: string[], nameOf: (item: T) => string): T[] {
  const named = items.filter((item) => only.includes(nameOf(item)));
  return named.length > 0 ? named : items;
}
