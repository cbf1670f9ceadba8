/** The input of an example: what the description shows as the body, or suggests for the parameters. */

import { isJson } from '../content.ts';
import { type Document, isNode, type Parameter, parametersOf, resolve } from '../document.ts';
import { isExploded } from '../exploded.ts';
import type { MethodCall } from './calls.ts';
import { inputOf } from './input.ts';
import { literal } from './literal.ts';

/** As TypeScript; `input` where something that must be sent has no example. */
export function exampleOf(document: Document, call: MethodCall): string {
  const { place, twin } = call;
  const { required, isOptional } = inputOf(document, call);
  const parameters = parametersOf(document, place.pathItem, place.operation);
  const body = ofBody(document, (twin ?? place).operation.requestBody);
  const others = parameters
    .filter((each) => each.in === 'path' || each.in === 'query')
    .filter((each) => each.required === true || (body === undefined && isExploded(document, each)))
    .map((each) => ofParameter(document, each));
  const value = Object.assign({}, ...others, body) as Record<string, unknown>;
  if (required.some((name) => !Object.hasOwn(value, name))) {
    return 'input';
  }
  const isEmpty = Object.keys(value).length === 0;
  return isEmpty ? (isOptional ? '' : 'input') : literal(value);
}

function ofBody(document: Document, requestBody: unknown): Record<string, unknown> | undefined {
  const { content } = isNode(requestBody) ? resolve(document, requestBody) : {};
  const media = Object.entries(isNode(content) ? content : {});
  const [, first] = media.find(([name]) => isJson(name)) ?? media[0] ?? [];
  const value = isNode(first) ? firstOf(document, first) : undefined;
  return isNode(value) ? value : undefined;
}

function ofParameter(document: Document, parameter: Parameter): Record<string, unknown> {
  const value =
    firstOf(document, parameter) ?? resolve(document, parameter.schema ?? {}).examples?.[0];
  if (isExploded(document, parameter)) {
    return isNode(value) ? value : {};
  }
  return value === undefined ? {} : { [parameter.name]: value };
}

function firstOf(document: Document, holder: Record<string, unknown>): unknown {
  const { example, examples } = holder;
  const [first] = isNode(examples) ? Object.values(examples) : [];
  return isNode(first) ? resolve(document, first)['value'] : example;
}
