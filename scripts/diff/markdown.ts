import { type Change, VERDICTS, type Verdict } from './change.ts';
import { quoted } from './place.ts';

const TITLES: Record<Verdict, string> = {
  breaking: 'Breaking',
  additive: 'Additive',
  words: 'Only words',
};

/** Longer lists of operations are folded away. */
const OPERATIONS_IN_SIGHT = 5;

type Numbered = { change: Change; number: number };

/** What changed since a revision, for a terminal and for a comment on a pull request. */
export function markdown(changes: readonly Change[], base: string): string {
  const heading = `# The description since ${quoted(base)}`;
  if (changes.length === 0) {
    return `${heading}\n\nNothing changed.\n`;
  }
  const groups = VERDICTS.flatMap((verdict) => {
    const own = changes.filter((change) => change.verdict === verdict);
    return [...Map.groupBy(own, ({ operations }) => operations.join()).values()];
  });
  const numbered = groups.flat().map((change, index) => ({ change, number: index + 1 }));
  const sections = VERDICTS.flatMap((verdict) => {
    const own = numbered.filter(({ change }) => change.verdict === verdict);
    return own.length > 0 ? [`## ${TITLES[verdict]}`, ...byOperations(own)] : [];
  });
  const parts = [heading, summary(changes), ...sections, overview(numbered)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Such as `1 breaking, 3 additive and 12 only words.` */
export function summary(changes: readonly Change[]): string {
  const counts = VERDICTS.map((verdict) => {
    const count = changes.filter((change) => change.verdict === verdict).length;
    return count > 0 ? `${count} ${TITLES[verdict].toLowerCase()}` : '';
  }).filter(Boolean);
  const last = counts.pop();
  return `${counts.length > 0 ? `${counts.join(', ')} and ` : ''}${last}.`;
}

/** One change as a sentence, and what to do about it. */
export function sentence({ where, what, migrate }: Change): string {
  const text = `${where.charAt(0).toUpperCase()}${where.slice(1)} ${what}.`;
  return migrate === undefined ? text : `${text} ${migrate}`;
}

/** The changes that touch the same operations, below those. */
function byOperations(numbered: Numbered[]): string[] {
  const groups = Map.groupBy(numbered, ({ change }) => change.operations.join());
  return [...groups.values()].map((group) => {
    const items = group.map(({ change, number }) => `${number}. ${sentence(change)}`);
    return `${touched(group[0]?.change.operations ?? [])}\n\n${items.join('\n')}`;
  });
}

function touched(operations: readonly string[]): string {
  const listed = operations.map(quoted).join(', ');
  if (operations.length === 0) {
    return 'The API as a whole:';
  }
  return operations.length <= OPERATIONS_IN_SIGHT
    ? `${listed}:`
    : `<details><summary>${operations.length} operations:</summary>\n\n${listed}\n\n</details>`;
}

function overview(numbered: Numbered[]): string {
  const operations = [...new Set(numbered.flatMap(({ change }) => change.operations))].sort();
  const rows = operations.map((operation) => {
    const own = numbered.filter(({ change }) => change.operations.includes(operation));
    const cells = VERDICTS.map((verdict) =>
      ranges(own.filter(({ change }) => change.verdict === verdict).map(({ number }) => number)),
    );
    return `| ${quoted(operation)} | ${cells.join(' | ')} |`;
  });
  const head = '| operation | breaking | additive | only words |\n| --- | --- | --- | --- |';
  return rows.length > 0 ? `## By operation\n\n${[head, ...rows].join('\n')}` : '';
}

/** Such as `1, 3–7`. */
function ranges(numbers: readonly number[]): string {
  const starts = numbers.filter((each) => !numbers.includes(each - 1));
  const ends = numbers.filter((each) => !numbers.includes(each + 1));
  return starts.map((start, index) => span(start, ends[index] ?? start)).join(', ');
}

function span(start: number, end: number): string {
  return start === end ? `${start}` : `${start}–${end}`;
}
