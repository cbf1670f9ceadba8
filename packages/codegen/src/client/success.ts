import { isJson } from '../content.ts';
import { type Document, isNode, type Operation, resolve, type Schema } from '../document.ts';

/** The JSON that a success answers. */
export type Success = { status: string; mediaType: string; schema: Schema };

/** The successes of an operation that are JSON. */
export function successesOf(document: Document, operation: Operation): Success[] {
  const responses = isNode(operation['responses']) ? operation['responses'] : {};
  return Object.entries(responses).flatMap(([status, response]) => {
    const { content } = isNode(response) ? resolve(document, response) : {};
    const media = Object.entries(isNode(content) ? content : {}).find(([name]) => isJson(name));
    if (!status.startsWith('2') || media === undefined) {
      return [];
    }
    const [mediaType, { schema = {} }] = media as [string, { schema?: Schema }];
    return [{ status, mediaType, schema }];
  });
}

/** The alternatives of an answer: its schema, or the branches of it. */
export function alternativesOf(document: Document, { schema }: Success): Schema[] {
  const { oneOf, anyOf } = resolve(document, schema);
  return oneOf ?? anyOf ?? [schema];
}
