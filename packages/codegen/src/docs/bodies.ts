/** The body of an operation, over all of its media types. */

import { isJson } from '../content.ts';
import {
  type Document,
  isNode,
  type Node,
  type Operation,
  resolve,
  type Schema,
} from '../document.ts';
import { propertiesOf } from '../properties.ts';
import type { Body, Field, Group } from './content.ts';
import { examplesOf } from './examples.ts';
import { type Gathered, gathered } from './groups.ts';
import { schemaOf } from './schemas.ts';
import { textOf } from './texts.ts';

/** One media type of a body. */
export type Content = { media: string; schema: Schema; holder: Node };

/** The media types of a body, in the order of the source. */
export function contentsOf(document: Document, { requestBody }: Operation): Content[] {
  const { content } = isNode(requestBody) ? resolve(document, requestBody) : {};
  return Object.entries(isNode(content) ? content : {}).map(([media, each]) => {
    const holder = isNode(each) ? each : {};
    const { schema = {} } = holder as { schema?: Schema };
    return { media, schema, holder };
  });
}

/** Null for an operation without one. */
export function bodyOf(
  document: Document,
  operation: Operation,
  window: string | null,
): Body | null {
  const contents = contentsOf(document, operation);
  const [first] = contents;
  if (first === undefined) {
    return null;
  }
  const { required, ...body } = resolve(document, operation.requestBody as Node);
  const objects = contents.filter(({ schema }) => isObject(document, schema));
  const { fields, groups } = inAll(document, objects, window);
  return {
    required: required === true,
    description: textOf(body, 'description'),
    media: contents.map(({ media }) => media),
    fields,
    groups,
    schema: objects.includes(first) ? null : schemaOf(document, first.schema),
    examples: examplesIn(document, contents),
  };
}

/** Tells whether the names in a body are parameters. */
function isObject(document: Document, schema: Schema): boolean {
  return propertiesOf(document, schema).accepted.size > 0;
}

/** The fields and groups of all media types; those that not all have say which do. */
function inAll(document: Document, contents: Content[], window: string | null): Gathered {
  const each = contents.map((content) => {
    const { media, schema } = content;
    const { fields, groups } = gathered(document, { ...NAMELESS, schema }, window);
    return { media, fields: fields.map((field) => listed(field, content)), groups };
  });
  return {
    fields: shared(
      each.map(({ media, fields }) => ({ media, items: fields })),
      ({ name }) => name,
    ),
    groups: shared(
      each.map(({ media, groups }) => ({ media, items: groups })),
      (group) => JSON.stringify(group),
    ),
  };
}

const NAMELESS = { name: '', description: '', examples: [] };

function shared<T extends Field | Group>(
  each: { media: string; items: T[] }[],
  keyOf: (item: T) => string,
): T[] {
  const all = each.flatMap(({ media, items }) => items.map((item) => ({ media, item })));
  const byKey = Map.groupBy(all, ({ item }) => keyOf(item));
  return [...byKey.values()].map((those) => {
    const whole = Object.assign({}, ...those.map(({ item }) => item).reverse()) as T;
    return those.length === each.length
      ? whole
      : { ...whole, media: those.map(({ media }) => media) };
  });
}

/** How a form writes a field. */
function listed(field: Field, { media, holder }: Content): Field {
  if (isJson(media)) {
    return field;
  }
  const { types } = field.schema;
  const { encoding } = holder;
  const own = isNode(encoding) ? encoding[field.name] : undefined;
  const { explode, contentType } = isNode(own) ? own : {};
  const list = explode === false ? 'comma' : 'repeat';
  return {
    ...field,
    ...(types.includes('array') && { style: list }),
    ...(types.includes('object') && { style: 'json' }),
    ...(typeof contentType === 'string' && { contentType }),
  };
}

/** The examples of each media type that another has not shown before. */
function examplesIn(document: Document, contents: Content[]): Body['examples'] {
  const all = contents.flatMap(({ media, holder }) =>
    examplesOf(document, holder).map((example) => ({ ...example, media })),
  );
  const known = new Map<string, Body['examples'][number]>();
  for (const example of all) {
    const { media: _, ...shown } = example;
    const key = JSON.stringify(shown);
    known.set(key, known.get(key) ?? example);
  }
  return [...known.values()];
}
