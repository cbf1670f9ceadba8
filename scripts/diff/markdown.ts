import { type Change, VERDICTS, type Verdict } from './change.ts';
import { quoted } from './place.ts';

const TITLES: Record<Verdict, string> = {
  breaking: 'Breaking',
  additive: 'Additive',
  words: 'Only words',
};

/** Longer lists of operations are folded away. */
const OPERATIONS_IN_SIGHT = 5;

/** What changed since a revision, for a terminal and for a comment on a pull request. */
export function markdown(changes: readonly Change[], base: string): string {
  if (changes.length === 0) {
    return `# The description since ${quoted(base)}\n\nNothing changed.\n`;
  }
  const numbered = changes.map((change, index) => ({ change, number: index + 1 }));
  const sections = VERDICTS.flatMap((verdict) => {
    const own = numbered.filter(({ change }) => change.verdict === verdict);
    const items = own.map(({ change, number }) => item(change, number));
    return own.length > 0 ? [`## ${TITLES[verdict]}\n\n${items.join('\n')}`] : [];
  });
  const heading = `# The description since ${quoted(base)}\n\n${summary(changes)}`;
  return `${[heading, ...sections, byOperation(numbered)].filter(Boolean).join('\n\n')}\n`;
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

function item(change: Change, number: number): string {
  const bullet = `${number}. `;
  return `${bullet}${sentence(change)}\n${' '.repeat(bullet.length)}${touched(change.operations)}`;
}

function touched(operations: readonly string[]): string {
  const listed = operations.map(quoted).join(', ');
  if (operations.length === 0) {
    return 'The API as a whole.';
  }
  return operations.length <= OPERATIONS_IN_SIGHT
    ? listed
    : `<details><summary>${operations.length} operations</summary>${listed}</details>`;
}

function byOperation(numbered: { change: Change; number: number }[]): string {
  const operations = [...new Set(numbered.flatMap(({ change }) => change.operations))].sort();
  const rows = operations.map((operation) => {
    const cells = VERDICTS.map((verdict) =>
      numbered
        .filter(({ change }) => change.verdict === verdict && change.operations.includes(operation))
        .map(({ number }) => number)
        .join(', '),
    );
    return `| ${quoted(operation)} | ${cells.join(' | ')} |`;
  });
  const head = '| operation | breaking | additive | only words |\n| --- | --- | --- | --- |';
  return rows.length > 0 ? `## By operation\n\n${[head, ...rows].join('\n')}` : '';
}
