import { canonical, child, type Description, isNode, METHODS, type Node } from '../node.ts';

/**
 * Takes out of two written-out revisions the parameters, bodies and answers in which they are
 * equal: most of a description, on which Redocly would spend seconds.
 */
export function takeEqual(base: Description, revision: Description): void {
  for (const path of Object.keys(child(base, 'paths'))) {
    for (const method of METHODS) {
      const [before, after] = [base, revision].map(
        (each) => child(child(each, 'paths'), path)[method],
      );
      if (isNode(before) && isNode(after)) {
        take(before, after, ['requestBody']);
        take(child(before, 'parameters'), child(after, 'parameters'));
        take(child(before, 'responses'), child(after, 'responses'));
      }
    }
  }
}

function take(before: Node, after: Node, keys: readonly string[] = Object.keys(before)): void {
  for (const key of keys) {
    if (key in before && key in after && canonical(before[key]) === canonical(after[key])) {
      delete before[key];
      delete after[key];
    }
  }
}
