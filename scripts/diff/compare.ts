import { canonical, child, type Description, METHODS, type Node } from '../node.ts';
import { advise } from './advise.ts';
import { align } from './align.ts';
import { type Change, type Finding, isWorse, VERDICTS } from './change.ts';
import { takeEqual } from './equal.ts';
import { extensionFindings } from './extensions.ts';
import { isBookkeeping, judge } from './judge.ts';
import { type Pair, placeOf } from './place.ts';
import { type RawChange, redoclyDiff } from './redocly.ts';
import { say } from './say.ts';
import { tagFindings } from './tags.ts';
import { takeUnpaired } from './unpaired.ts';
import { windowFindings } from './windows.ts';
import { writeOut, writeOutRequests } from './write-out.ts';

/** The two descriptions that are built from one source. */
export type Built = { flat: Description; strict: Description };

/**
 * Every change between two revisions: the worst first, each told once with all operations that it
 * touches. Runs `redocly diff` twice, as processes of their own. Throws if Redocly fails.
 */
export async function compare(base: Built, revision: Built): Promise<Change[]> {
  if (canonical(base) === canonical(revision)) {
    return [];
  }
  const [publicly, strictly] = await Promise.all([
    findings(publicSide(base), publicSide(revision)),
    findings(writeOutRequests(base.strict), writeOutRequests(revision.strict), isStrictMatter),
  ]);
  const windows = windowFindings(base.strict, revision.strict);
  const refused = new Set(windows.flatMap(namesGone));
  return toldOnce([
    ...windows,
    // the strict description comes first, because it tells which component a part came from
    ...[...strictly, ...publicly].filter(
      (each) => !namesGone(each).some((name) => refused.has(name)),
    ),
    ...extensionFindings(base.flat, revision.flat),
    ...tagFindings(base.flat, revision.flat),
  ]);
}

/** The public description, without the rules that it appends to the words of an operation. */
function publicSide({ flat, strict }: Built): Description {
  const written = writeOut(flat);
  const own = child(writeOut(strict), 'paths');
  for (const [path, item] of Object.entries(child(written, 'paths'))) {
    for (const method of METHODS.filter((each) => each in (item as Node))) {
      child(item, method)['description'] = child(child(own, path), method)['description'];
    }
  }
  return written;
}

/** That a name is refused says more than that it was removed. */
function namesGone({ operations, gone = [] }: Finding): string[] {
  return operations.flatMap((operation) => gone.map((name) => `${operation} ${name}`));
}

async function findings(
  base: Description,
  revision: Description,
  matters: (change: RawChange) => boolean = () => true,
): Promise<Finding[]> {
  const unpaired = takeUnpaired(base, revision);
  takeEqual(base, revision);
  const swapped = align(base, revision);
  return [...unpaired, ...swapped, ...(await redoclyDiff(base, revision))]
    .filter((change) => !isBookkeeping(change) && matters(change))
    .map((change) => finding(change, { base, revision }));
}

/** In the query, names and what is required are told by the public description. */
function isStrictMatter({ place, property }: RawChange): boolean {
  const [, , , part, , ...rest] = place;
  if (part === 'requestBody') {
    return rest.includes('schema');
  }
  const [schema, keyword] = rest;
  const isOwn = keyword === undefined ? property !== 'required' : keyword !== 'properties';
  return part === 'parameters' && schema === 'schema' && isOwn;
}

function finding(change: RawChange, pair: Pair): Finding {
  const place = placeOf(change, pair);
  const { direction, operations, where } = place;
  const verdict = judge(change, direction, pair);
  return {
    verdict,
    ...(direction && { direction }),
    where,
    what: say(change),
    ...(verdict === 'breaking' && { migrate: advise(change, place) }),
    operations,
    ...(change.kind === 'removed' && direction === 'request' && { gone: [place.name] }),
    id: canonical([change.place, change.kind, change.property]),
  };
}

/** Findings that are the same, and those of one change in several operations, become one. */
function toldOnce(all: Finding[]): Change[] {
  const distinct = new Map<string, Finding>();
  for (const each of all) {
    const known = distinct.get(each.id);
    if (known === undefined || isWorse(each.verdict, known.verdict)) {
      distinct.set(each.id, each);
    }
  }
  const changes = new Map<string, Change>();
  for (const { id: _, gone: __, operations, ...change } of distinct.values()) {
    const key = canonical(change);
    const known = changes.get(key)?.operations ?? [];
    changes.set(key, { ...change, operations: [...new Set([...known, ...operations])] });
  }
  return [...changes.values()].sort(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  );
}
