import { canonical, isNode, type Node } from '../node.ts';
import type { RawChange } from './redocly.ts';
import { isAnnotation } from './write-out-schema.ts';

/**
 * Makes choices of two written-out revisions comparable branch by branch, by changing the base:
 * - a schema that became one branch of a choice, or is what is left of one, is a choice of one;
 * - `oneOf` and `anyOf` take the place of each other, which is returned as a change.
 */
export function align(
  base: unknown,
  revision: unknown,
  place: readonly string[] = [],
): RawChange[] {
  if (Array.isArray(base) && Array.isArray(revision)) {
    return base.flatMap((each, index) => align(each, revision[index], [...place, `${index}`]));
  }
  if (!isNode(base) || !isNode(revision)) {
    return [];
  }
  const swapped = swap(base, revision, place);
  wrap(base, revision);
  wrap(revision, base);
  if ('properties' in base !== 'properties' in revision) {
    // so that each property is told by its name
    base['properties'] ??= {};
    revision['properties'] ??= {};
  }
  const within = Object.keys(base).flatMap((key) =>
    align(base[key], revision[key], [...place, key]),
  );
  return [...swapped, ...within];
}

/** How many branches may match, as the field that changed. */
export const CHOICE = 'choice';

/** Any one branch is more than exactly one, so that this widens or narrows. */
function swap(base: Node, revision: Node, place: readonly string[]): RawChange[] {
  return [
    ['anyOf', 'oneOf'],
    ['oneOf', 'anyOf'],
  ].flatMap(([from = '', to = '']) => {
    const isSwapped = isChoice(base, from) && isChoice(revision, to);
    if (!isSwapped || from in revision || to in base) {
      return [];
    }
    base[to] = base[from];
    delete base[from];
    return [
      {
        kind: 'modified' as const,
        impact: to === 'oneOf' && !place.includes('responses') ? 'major' : 'minor',
        place: [...place],
        typeName: 'Schema',
        property: CHOICE,
        base: from,
        revision: to,
      },
    ];
  });
}

/** Writes a schema as a choice of one if the other is a choice, and has it as a branch. */
function wrap(single: Node, choice: Node): void {
  const keyword = ['anyOf', 'oneOf'].find((each) => isChoice(choice, each));
  if (keyword === undefined || 'anyOf' in single || 'oneOf' in single) {
    return;
  }
  const branches = (choice[keyword] as unknown[]).filter(isNode);
  const wanted = constraints(single);
  const twins = branches.filter((each) => canonical(constraints(each)) === canonical(wanted));
  const likes = branches.filter(({ type }) => type !== undefined && type === single['type']);
  const branch = twins[0] ?? (likes.length === 1 ? likes[0] : undefined);
  if (branch === undefined || Object.keys(wanted).some((each) => each in choice)) {
    return;
  }
  for (const each of Object.keys(wanted)) {
    delete single[each];
  }
  single[keyword] = [{ ...notes(branch), ...wanted }];
}

function isChoice(schema: Node, keyword: string): boolean {
  return Array.isArray(schema[keyword]);
}

function constraints(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isOwn(keyword)));
}

function notes(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isOwn(keyword)));
}

/** What belongs to the place, whichever branch is taken. */
function isOwn(keyword: string): boolean {
  return keyword === 'default' || isAnnotation(keyword);
}
