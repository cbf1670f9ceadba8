import { child, type Description, isNode, METHODS, type Node } from '../node.ts';
import type { Finding } from './change.ts';
import { operationName, quoted } from './place.ts';
import { bodySchemas, explodedSchemas, writeOut } from './write-out.ts';
import { isImpossible } from './write-out-schema.ts';

/** What the requests of an operation say of a name. */
type Names = { taken: Set<string>; refused: Map<string, string> };

/**
 * Which names each operation began or ceased to refuse. Only the strict description has them, as
 * impossible properties; Redocly would take each for a property like any other.
 */
export function windowFindings(base: Description, revision: Description): Finding[] {
  const [before, after] = [base, revision].map((each) => child(writeOut(each), 'paths')) as [
    Node,
    Node,
  ];
  return Object.keys(before).flatMap((path) =>
    METHODS.filter((method) => isNode(child(before, path)[method]))
      .filter((method) => isNode(child(after, path)[method]))
      .flatMap((method) =>
        compareNames(
          operationName(path, method),
          namesOf(child(before, path)[method]),
          namesOf(child(after, path)[method]),
        ),
      ),
  );
}

function namesOf(operation: unknown): Names {
  const names: Names = { taken: new Set(), refused: new Map() };
  for (const schema of [...explodedSchemas(operation), ...bodySchemas(operation)]) {
    for (const [name, property] of Object.entries(child(schema, 'properties'))) {
      if (isImpossible(property)) {
        names.refused.set(name, String(child({ property }, 'property')['description'] ?? ''));
      } else {
        names.taken.add(name);
      }
    }
  }
  return names;
}

function compareNames(operation: string, before: Names, after: Names): Finding[] {
  const refused = [...after.refused.keys()].filter((name) => !before.refused.has(name));
  const allowed = [...before.refused.keys()].filter((name) => !after.refused.has(name));
  const reworded = [...after.refused].filter(
    ([name, sentence]) => before.refused.has(name) && before.refused.get(name) !== sentence,
  );
  const sentences = new Set(refused.map((name) => after.refused.get(name)).filter(Boolean));
  return [
    ...finding(operation, 'breaking', refused, 'refused', [...sentences].join(' ')),
    ...finding(operation, 'additive', allowed, 'no longer refused'),
    ...finding(
      operation,
      'words',
      reworded.map(([name]) => name),
      'refused in other words',
    ),
  ];
}

function finding(
  operation: string,
  verdict: Finding['verdict'],
  names: string[],
  fate: string,
  migrate = '',
): Finding[] {
  if (names.length === 0) {
    return [];
  }
  const listed = names.map(quoted).join(', ');
  return [
    {
      verdict,
      direction: 'request',
      where: 'the time window',
      what: `changed: ${listed} ${names.length === 1 ? 'is' : 'are'} ${fate}`,
      ...(migrate && { migrate }),
      operations: [operation],
      ...(verdict === 'breaking' && { gone: names }),
      id: `${operation} window ${fate}`,
    },
  ];
}
