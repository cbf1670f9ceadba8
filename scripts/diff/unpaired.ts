import { child, type Description, isNode, METHODS, type Node } from '../node.ts';
import type { RawChange } from './redocly.ts';

type Fate = 'added' | 'removed';

/** What an operation has under names, with what Redocly calls one of them. */
const PARTS = { parameters: 'Parameter', responses: 'Response' };

/**
 * Takes out of two written-out revisions the operations, parameters and answers that only one of them has,
 * and returns them as changes. Redocly would pair them by likeness, as if renamed, and take minutes
 * to do so; but here what has another name is another thing.
 */
export function takeUnpaired(base: Description, revision: Description): RawChange[] {
  const [before, after] = [child(base, 'paths'), child(revision, 'paths')];
  return [
    ...unpairedOperations(before, after, 'removed'),
    ...unpairedOperations(after, before, 'added'),
    ...unpairedParts(before, after, 'removed'),
    ...unpairedParts(after, before, 'added'),
  ];
}

function unpairedOperations(here: Node, there: Node, fate: Fate): RawChange[] {
  return Object.keys(here).flatMap((path) => {
    const changes = take(child(here, path), child(there, path), METHODS).map(([method, value]) =>
      change(fate, ['paths', path, method], 'Operation', value, fate === 'removed'),
    );
    if (!METHODS.some((method) => method in child(here, path))) {
      delete here[path];
    }
    return changes;
  });
}

function unpairedParts(here: Node, there: Node, fate: Fate): RawChange[] {
  return Object.entries(here).flatMap(([path, item]) =>
    METHODS.filter((method) => isNode((item as Node)[method])).flatMap((method) =>
      Object.entries(PARTS).flatMap(([part, typeName]) => {
        const own = child(child(item, method), part);
        const known = child(child(child(there, path), method), part);
        return take(own, known, Object.keys(own)).map(([name, value]) => {
          const isBreaking = fate === 'removed' || (value as Node)['required'] === true;
          return change(fate, ['paths', path, method, part, name], typeName, value, isBreaking);
        });
      }),
    ),
  );
}

function take(here: Node, there: Node, keys: readonly string[]): [string, unknown][] {
  const only = keys.filter((key) => key in here && !(key in there));
  return only.map((key) => {
    const value = here[key];
    delete here[key];
    return [key, value];
  });
}

function change(
  fate: Fate,
  place: string[],
  typeName: string,
  value: unknown,
  isBreaking: boolean,
): RawChange {
  const impact = isBreaking ? 'major' : 'minor';
  return { kind: fate, impact, place, typeName, [fate === 'removed' ? 'base' : 'revision']: value };
}
