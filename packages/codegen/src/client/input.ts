/** What a method takes, as a type of the generated `operations`. */

import { type Document, type Parameter, parametersOf, type Schema } from '../document.ts';
import { isExploded, mustHaveProperties } from '../exploded.ts';
import { propertiesOf } from '../properties.ts';
import type { MethodCall } from './calls.ts';

/** The one object that a method takes. */
export type Input = {
  type: string;
  isOptional: boolean;
  /** Names that it must have. */
  required: string[];
};

/** The names of path, query and body, flat. */
export function inputOf(document: Document, call: MethodCall): Input {
  const { operationId, place, body } = call;
  const own = `operations["${operationId}"]`;
  const parameters = parametersOf(document, place.pathItem, place.operation);
  const inPath = parameters.filter((each) => each.in === 'path');
  const inQuery = parameters.filter((each) => each.in === 'query');
  const needsQuery = inQuery.some((each) => isRequired(document, each));
  const needsBody = body?.isRequired === true && needsNames(document, body.schema);
  const bodyType = `${present(`${own}["requestBody"]`, body?.isRequired === true)}["content"]`;
  const parts = [
    ...(inPath.length > 0 ? [`${own}["parameters"]["path"]`] : []),
    ...(inQuery.length > 0 ? [present(`${own}["parameters"]["query"]`, needsQuery)] : []),
    ...(body ? [`${bodyType}[${JSON.stringify(body.mediaType)}]`] : []),
  ];
  return {
    type: parts.join(' & ') || 'Record<string, never>',
    isOptional: inPath.length === 0 && !needsQuery && !needsBody,
    required: [
      ...inPath.map(({ name }) => name),
      ...inQuery.flatMap((each) => requiredIn(document, each)),
      ...(needsBody ? propertiesOf(document, body.schema).required : []),
    ],
  };
}

function present(type: string, isCertain: boolean): string {
  return isCertain ? type : `NonNullable<${type}>`;
}

/** As the types have it: a query must be given if something in it must. */
function isRequired(document: Document, parameter: Parameter): boolean {
  return (
    parameter.required === true ||
    (isExploded(document, parameter) && mustHaveProperties(document, parameter.schema))
  );
}

function requiredIn(document: Document, parameter: Parameter): string[] {
  if (isExploded(document, parameter)) {
    return [...propertiesOf(document, parameter.schema).required];
  }
  return parameter.required === true ? [parameter.name] : [];
}

function needsNames(document: Document, schema: Schema): boolean {
  return propertiesOf(document, schema).required.size > 0 || mustHaveProperties(document, schema);
}
