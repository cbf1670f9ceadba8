/** The parameters of an operation outside its body. */

import { type Document, type Parameter, type Place, parametersOf } from '../document.ts';
import { isExploded } from '../exploded.ts';
import type { Field, Style } from './content.ts';
import { examplesOf } from './examples.ts';
import { type Gathered, gathered } from './groups.ts';
import { parameterField } from './responses.ts';

/** The parameters in one place, but for exploded objects and the window. */
export function parametersIn(document: Document, place: Place, where: string): Field[] {
  return parametersOf(document, place.pathItem, place.operation)
    .filter((each) => each.in === where && !isExploded(document, each))
    .map((each) => plain(document, each));
}

/** The parameters of the query, with those of exploded objects, but without those of the window. */
export function queryOf(document: Document, place: Place, window: string | null): Gathered {
  const all = parametersOf(document, place.pathItem, place.operation)
    .filter((each) => each.in === 'query')
    .map((each) => ofParameter(document, each, window));
  return {
    fields: all.flatMap(({ fields }) => fields),
    groups: all.flatMap(({ groups }) => groups),
  };
}

function ofParameter(document: Document, parameter: Parameter, window: string | null): Gathered {
  if (!isExploded(document, parameter)) {
    return { fields: [plain(document, parameter)], groups: [] };
  }
  const { schema, name, description = '' } = parameter;
  const examples = examplesOf(document, parameter);
  return gathered(document, { schema, name, description: description.trim(), examples }, window);
}

function plain(document: Document, parameter: Parameter): Field {
  const field = parameterField(document, parameter.name, parameter);
  const { types } = field.schema;
  const hasParts = types.includes('array') || types.includes('object') || 'content' in parameter;
  return hasParts ? { ...field, style: styleOf(parameter) } : field;
}

function styleOf(parameter: Parameter): Style {
  const assumed = parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple';
  const { style = assumed, explode = style === 'form' } = parameter;
  const named = { spaceDelimited: 'spaces', pipeDelimited: 'pipes', deepObject: 'deep' } as const;
  if ('content' in parameter) {
    return 'json';
  }
  if (style === 'simple') {
    return 'comma';
  }
  return named[style as keyof typeof named] ?? (explode ? 'repeat' : 'comma');
}
