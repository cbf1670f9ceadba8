import { type Document, isNode, type Node, resolve } from '../document.ts';
import type { Example } from './content.ts';
import { textOf } from './texts.ts';

/** The examples of a parameter, a body or an answer, in the order of the source. */
export function examplesOf(document: Document, holder: unknown): Example[] {
  if (!isNode(holder)) {
    return [];
  }
  const { example, examples } = holder;
  const named = Object.entries(isNode(examples) ? examples : {}).map(([name, each]) =>
    exampleOf(name, resolve(document, each as Node)),
  );
  return example === undefined ? named : [{ ...exampleOf('', {}), value: example }, ...named];
}

function exampleOf(name: string, example: Node): Example {
  const value = 'value' in example ? example['value'] : example['externalValue'];
  return {
    name,
    summary: textOf(example, 'summary'),
    description: textOf(example, 'description'),
    value,
  };
}
