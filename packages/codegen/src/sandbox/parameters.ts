import { type Document, isNode, type Parameter, resolve, type Schema } from '../document.ts';
import { propertiesOf } from '../properties.ts';
import type { Way } from './runtime/types.ts';

/** How a parameter of a path or of a query travels. */
export type Travel = { way: Way | 'shape'; separator?: string; schema: unknown };

const SEPARATORS: Readonly<Record<string, string>> = {
  form: ',',
  simple: ',',
  spaceDelimited: ' ',
  pipeDelimited: '|',
};

/** How a parameter travels. Throws on a style that nobody here can read. */
export function travelOf(document: Document, parameter: Parameter): Travel {
  const { content } = parameter;
  if (isNode(content)) {
    const [media] = Object.values(content);
    return { way: 'json', schema: isNode(media) ? media['schema'] : undefined };
  }
  const { style = parameter.in === 'query' ? 'form' : 'simple', schema } = parameter;
  const { explode = style === 'form' } = parameter;
  const kind = kindOf(document, schema);
  if (style === 'deepObject' && kind === 'object') {
    return { way: 'deep', schema };
  }
  const separator = SEPARATORS[style];
  if (separator === undefined) {
    throw new Error(
      `The parameter "${parameter.name}" has the style "${style}", which no check can read. Use form, simple, spaceDelimited, pipeDelimited, or deepObject for an object.`,
    );
  }
  const way = wayOf(kind, explode, parameter.in === 'query');
  return {
    way,
    schema,
    ...(['split', 'pairs'].includes(way) && separator !== ',' && { separator }),
  };
}

type Kind = 'one' | 'array' | 'object';

function wayOf(kind: Kind, explode: boolean, isQuery: boolean): Travel['way'] {
  if (kind === 'array') {
    return explode && isQuery ? 'repeated' : 'split';
  }
  if (kind === 'object') {
    return explode && isQuery ? 'shape' : 'pairs';
  }
  return 'one';
}

function kindOf(document: Document, schema: unknown): Kind {
  if (!isNode(schema)) {
    return 'one';
  }
  const { type } = resolve(document, schema as Schema);
  const types = [type ?? []].flat();
  if (types.includes('array')) {
    return 'array';
  }
  const { accepted, refused } = propertiesOf(document, schema);
  const isNamed = types.length === 0 && accepted.size + refused.size > 0;
  return types.includes('object') || isNamed ? 'object' : 'one';
}
