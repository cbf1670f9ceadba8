import { table } from '../table.ts';
import { copyDescription } from './lint-copy.ts';
import { type Kind, type Mistake, spread } from './seed.ts';

/** One mistake that was made, and what lint said. */
type Outcome = { kind: string; place: string; problems: string[] };

/** What came of all mistakes. */
export type Results = {
  outcomes: Outcome[];
  /** The share of mistakes about which lint said anything, from 0 to 1. */
  share: number;
};

/**
 * Makes mistakes of each kind, one at a time, and lints each.
 *
 * @param places - How many of each kind; fewer where it is possible at fewer places.
 * @throws If the description has problems before a mistake is made, or if a kind is possible nowhere.
 */
export async function seedAll(
  kinds: readonly Kind[],
  places: number,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Results> {
  using copy = await copyDescription();
  const before = await copy.lint();
  if (before[0]) throw new Error(`The description has problems of its own: ${before[0]}`);

  const mistakes = kinds.flatMap((kind) => placed(kind, kind.mistakes(copy.files), places));
  const outcomes: Outcome[] = [];
  for (const { kind, mistake } of mistakes) {
    onProgress(outcomes.length, mistakes.length);
    outcomes.push({ kind, place: mistake.place, problems: await copy.lint(mistake) });
  }
  onProgress(mistakes.length, mistakes.length);
  return { outcomes, share: outcomes.filter(isCaught).length / outcomes.length };
}

/** A table of the kinds, and each mistake that nothing was said about. */
export function report({ outcomes, share }: Results): string {
  const rows = [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, all]) => {
    const caught = all.filter(isCaught);
    const rules = new Set(caught.map(({ problems }) => problems[0]?.split(':')[0]));
    return [`${caught.length}/${all.length}`, kind, [...rules].join(', ')];
  });
  const missed = outcomes.filter((outcome) => !isCaught(outcome));
  return [
    table([['caught', 'somebody …', 'first said by'], ...rows]),
    ...missed.map(({ kind, place }) => `missed: somebody ${kind}, at ${place}\n`),
    `\n${outcomes.length - missed.length} of ${outcomes.length} mistakes caught: ${(share * 100).toFixed(1)} %\n`,
  ].join('');
}

function isCaught({ problems }: Outcome): boolean {
  return problems.length > 0;
}

function placed(
  { name }: Kind,
  mistakes: Mistake[],
  places: number,
): { kind: string; mistake: Mistake }[] {
  if (mistakes.length === 0) throw new Error(`Nowhere in the description can somebody "${name}".`);
  return spread(mistakes, places).map((mistake) => ({ kind: name, mistake }));
}
