import { type Document, places } from '../document.ts';
import { answersOf, idOf } from '../examples.ts';
import { header } from '../header.ts';
import { Constants, json, object } from './texts.ts';

/** The module that holds the examples of answers, by file name. */
export function examplesModules(document: Document): Record<string, string> {
  return {
    'examples.js': `// ${header('sandbox')}\n\n${examples(document)}`,
    'examples.d.ts': `// ${header('sandbox')}\n\n${EXAMPLES}`,
  };
}

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
