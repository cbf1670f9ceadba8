import { isJson } from '../content.ts';
import { type Document, isNode, type Operation, resolve, type Schema } from '../document.ts';

/** The body that a method sends: JSON, or else the form that can carry most. */
export type Body = { mediaType: string; schema: Schema; isRequired: boolean };

const FORMS = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** The body of an operation; undefined if it has none that an object of names can be. */
export function bodyOf(document: Document, operation: Operation): Body | undefined {
  const { content, required } = resolvedBody(document, operation);
  const mediaType =
    Object.keys(content).find(isJson) ?? FORMS.find((each) => Object.hasOwn(content, each));
  if (mediaType === undefined) {
    return undefined;
  }
  const { schema = {} } = content[mediaType] as { schema?: Schema };
  const { type = 'object' } = resolve(document, schema);
  return type === 'object' ? { mediaType, schema, isRequired: required === true } : undefined;
}

/** Tells whether an operation has no body, or one that a method can send. */
export function hasFitting(document: Document, operation: Operation): boolean {
  const { content } = resolvedBody(document, operation);
  return Object.keys(content).length === 0 || bodyOf(document, operation) !== undefined;
}

function resolvedBody(
  document: Document,
  { requestBody }: Operation,
): { content: Record<string, unknown>; required?: unknown } {
  const body = isNode(requestBody) ? resolve(document, requestBody) : {};
  return { ...body, content: isNode(body['content']) ? body['content'] : {} };
}
