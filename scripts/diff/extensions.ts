import { canonical, child, type Description, isNode, METHODS, type Node } from '../node.ts';
import type { Finding, Verdict } from './change.ts';
import { operationName, quoted } from './place.ts';

type Judgement = { verdict: Verdict; what: string; migrate?: string };

/** What the extensions of this project mean when they change; any other only tells something. */
const JUDGES: Record<string, (before: unknown, after: unknown) => Judgement> = {
  'x-metering': metering,
  'x-safe': safety,
  'x-pagination': pagination,
};

/** Emitted from what the strict description says itself. */
const DERIVED = ['x-dependencies'];

/** What changed in the extensions of operations, which `redocly diff` takes for words. */
export function extensionFindings(base: Description, revision: Description): Finding[] {
  return Object.entries(child(revision, 'paths')).flatMap(([path, item]) =>
    METHODS.filter((method) => isNode((item as Node)[method])).flatMap((method) => {
      const before = child(child(base, 'paths'), path)[method];
      return isNode(before)
        ? compareExtensions(operationName(path, method), before, child(item, method))
        : [];
    }),
  );
}

function compareExtensions(operation: string, before: Node, after: Node): Finding[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => name.startsWith('x-') && !DERIVED.includes(name))
    .filter((name) => canonical(before[name]) !== canonical(after[name]))
    .map((name) => ({
      ...(JUDGES[name] ?? other)(before[name], after[name]),
      where: quoted(name),
      operations: [operation],
      id: `${operation} ${name}`,
    }));
}

function other(before: unknown): Judgement {
  return { verdict: 'words', what: before === undefined ? 'was added' : 'changed' };
}

function metering(before: unknown, after: unknown): Judgement {
  const [old, now] = [before, after].map((each) =>
    Number(child({ each }, 'each')['credits'] ?? 0),
  ) as [number, number];
  if (now === old) {
    return { verdict: 'words', what: 'is written differently' };
  }
  const what = `says ${credits(now)} instead of ${credits(old)}`;
  return now > old
    ? { verdict: 'breaking', what, migrate: `Budget ${credits(now)} for each successful request.` }
    : { verdict: 'additive', what };
}

function credits(count: number): string {
  return count === 1 ? '1 credit' : `${count} credits`;
}

function safety(before: unknown, after: unknown): Judgement {
  return before === true
    ? {
        verdict: 'breaking',
        what: 'no longer says that it only reads',
        migrate: 'Do not repeat it on your own: it may write.',
      }
    : after === true
      ? { verdict: 'additive', what: 'says that it only reads' }
      : { verdict: 'words', what: 'says what was presumed before' };
}

/** Ways to page are the best first: each that there was must stay, and further ones may follow. */
function pagination(before: unknown, after: unknown): Judgement {
  const [old, now] = [before, after].map((ways) =>
    Array.isArray(ways) ? ways.map(canonical) : [],
  ) as [string[], string[]];
  if (old.every((way) => now.includes(way))) {
    const what = now.length > old.length ? 'has a further way to page' : 'is in another order';
    return { verdict: before === undefined && now.length === 0 ? 'words' : 'additive', what };
  }
  return {
    verdict: 'breaking',
    what: 'changed or dropped a way to page',
    migrate: now.length > 0 ? `Page as \`${now[0]}\` says.` : 'Take the whole list at once.',
  };
}
