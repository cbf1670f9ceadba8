import { type Document, isNode, type Operation, resolve, type Schema } from './document.ts';

/** The media types that the body of an operation may have, in the order of the source. */
export function mediaTypesOf(document: Document, { requestBody }: Operation): string[] {
  return Object.keys(contentOf(document, requestBody));
}

/** The schemas of a body, one for each media type that has one. */
export function bodySchemas(document: Document, { requestBody }: Operation): Schema[] {
  return Object.values(contentOf(document, requestBody)).flatMap((media) => {
    const schema = isNode(media) ? media['schema'] : undefined;
    return isNode(schema) ? [schema as Schema] : [];
  });
}

/** Tells whether bodies of a media type are JSON. */
export function isJson(mediaType: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/.test(mediaType);
}

function contentOf(document: Document, body: unknown): Record<string, unknown> {
  const { content } = isNode(body) ? resolve(document, body) : {};
  return isNode(content) ? content : {};
}
