/** What a change means for those who use the API. */
export type Verdict = 'breaking' | 'additive' | 'words';

/** From the worst to the least. */
export const VERDICTS: readonly Verdict[] = ['breaking', 'additive', 'words'];

/** One change, told once for all operations that it touches. */
export type Change = {
  verdict: Verdict;
  /** The direction in which it travels; left out for an operation, or the API, as a whole. */
  direction?: 'request' | 'answer';
  /** What changed, such as `query parameter \`period\``. */
  where: string;
  /** How, such as `was removed`: with `where` it makes a sentence. */
  what: string;
  /** What a caller has to do, if anything. */
  migrate?: string;
  /** Such as `GET /api/v1/brands`; none if the API as a whole is touched. */
  operations: string[];
};

/** A change at one place, before it is told once for all. */
export type Finding = Omit<Change, 'operations'> & {
  operations: string[];
  /** The same for a change that is seen in both descriptions. */
  id: string;
  /** The names that ceased to be there, or that are refused. */
  gone?: string[];
};

/** Whether one verdict is worse than another. */
export function isWorse(one: Verdict, other: Verdict): boolean {
  return VERDICTS.indexOf(one) < VERDICTS.indexOf(other);
}
