import { isJson } from '../content.ts';
import { type Document, places } from '../document.ts';
import { answersOf, idOf } from '../examples.ts';
import { header } from '../header.ts';
import { Constants, json, list, object } from './texts.ts';

/** The modules that write answers, and that hold their examples, by file name. */
export function answersModules(document: Document): Record<string, string> {
  return {
    'answers.js': `// ${header('sandbox')}\n\n${serializer(document)}`,
    'answers.d.ts': `// ${header('sandbox')}\n\n${SERIALIZER}`,
    'examples.js': `// ${header('sandbox')}\n\n${examples(document)}`,
    'examples.d.ts': `// ${header('sandbox')}\n\n${EXAMPLES}`,
  };
}

/**
 * Compiled serialisers of these objects, which are all open, were measured against JSON.stringify:
 * what they gain in making the text is lost again when the text becomes bytes.
 */
function serializer(document: Document): string {
  const texts = places(document).filter(({ operation }) => {
    const { type } = answersOf(document, operation).success[0] ?? {};
    return type !== undefined && !isJson(type);
  });
  return `/** Operations whose success is no JSON. */
const texts = new Set(${list(texts.map(idOf))});

export function serialize(operationId, body) {
  if (body === undefined) return '';
  return texts.has(operationId) ? String(body) : JSON.stringify(body);
}
`;
}

const SERIALIZER = `/** The body of a success as it travels: JSON, or text where the description says so. */
export declare function serialize(operationId: string, body: unknown): string;
`;

/** Values that several answers share stand there once. */
function examples(document: Document): string {
  const values = new Constants('value');
  const answers = new Constants('answer');
  const lines = places(document).map((place) => {
    const { success, others } = answersOf(document, place.operation);
    const byStatus = [...success, ...others].map(({ status, examples: named }) => {
      const members = Object.entries(named).map(([name, value]) => [
        name,
        values.nameOf(json(value)),
      ]);
      return [status, answers.nameOf(object(Object.fromEntries(members)))];
    });
    return `  ${idOf(place)}: ${object(Object.fromEntries(byStatus))},\n`;
  });
  return [
    values.declarations(),
    answers.declarations(),
    `\nexport const examples = {\n${lines.join('')}};\n`,
  ].join('');
}

const EXAMPLES = `/** Bodies by operation, status and name. */
export declare const examples: {
  readonly [operationId: string]: {
    readonly [status: string]: { readonly [name: string]: unknown };
  };
};
`;
