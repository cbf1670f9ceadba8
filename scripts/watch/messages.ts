/** What a thread that follows a description is given to do. */
export type Job = {
  readonly root: string;
  readonly engine: 'sandbox' | 'prism';
  /** Where it writes the description in one piece. */
  readonly bundleFile: string;
};

/** What it answers each time. */
export type Made = {
  /** All that have to be watched. */
  readonly files: readonly string[];
  /** Why there is nothing to follow. */
  readonly problem?: string;
  /** For the sandbox: a script. */
  readonly contract?: string;
};
