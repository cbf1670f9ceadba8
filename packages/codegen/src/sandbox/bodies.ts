import {
  type Document,
  isNode,
  type Node,
  type Operation,
  resolve,
  type Schema,
} from '../document.ts';
import { propertiesOf } from '../properties.ts';

/** A body as one of its media types. */
export type Media = {
  mediaType: string;
  schema: unknown;
  /** Of a form, the names that are lists, and whether commas part them. */
  lists?: Record<string, boolean>;
};

export type Body = { isRequired: boolean; contents: Media[] };

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The body of an operation; undefined if it takes none. */
export function bodyOf(document: Document, { requestBody }: Operation): Body | undefined {
  const { content, required } = isNode(requestBody) ? (resolve(document, requestBody) as Node) : {};
  const contents = Object.entries(isNode(content) ? content : {}).map(([mediaType, media]) =>
    mediaOf(document, mediaType, isNode(media) ? media : {}),
  );
  return contents.length > 0 ? { isRequired: required === true, contents } : undefined;
}

/** Tells whether bodies of a media type are forms. */
export function isForm(mediaType: string): boolean {
  return FORMS.includes(mediaType);
}

function mediaOf(document: Document, mediaType: string, { schema, encoding }: Node): Media {
  if (!isForm(mediaType)) {
    return { mediaType, schema };
  }
  const encodings = (isNode(encoding) ? encoding : {}) as Record<string, Node>;
  const accepted = isNode(schema) ? propertiesOf(document, schema).accepted : new Map();
  const lists = [...accepted].filter(([, each]) => mayBeList(document, each));
  return {
    mediaType,
    schema,
    lists: Object.fromEntries(
      lists.map(([name]) => [name, encodings[name]?.['explode'] === false]),
    ),
  };
}

function mayBeList(document: Document, schema: unknown, wholes: Schema[] = []): boolean {
  const target = isNode(schema) ? resolve(document, schema as Schema) : undefined;
  if (target === undefined || wholes.includes(target)) {
    return false;
  }
  const { type, allOf = [], oneOf = [], anyOf = [] } = target;
  const inside = [...wholes, target];
  return (
    [type].flat().includes('array') ||
    [...allOf, ...oneOf, ...anyOf].some((each) => mayBeList(document, each, inside))
  );
}
