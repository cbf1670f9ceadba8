/** What a method gives, as types of the generated `operations` and `components`. */

import { componentName, type Document } from '../document.ts';
import type { MethodCall } from './calls.ts';
import type { ClientConfig } from './config.ts';
import { alternativesOf, type Success } from './success.ts';

/** The data of the successes, without what a client makes errors of. */
export function answerOf(document: Document, call: MethodCall, config: ClientConfig): string {
  const types = call.successes.flatMap((success) => dataOf(document, call, success, config));
  return [...new Set(types)].join(' | ');
}

/** One row of a list. */
export function itemOf(answer: string, rows: string[]): string {
  const whole = answer.includes(' | ') ? `(${answer})` : answer;
  const list = rows.reduce((type, step) => `NonNullable<${type}[${JSON.stringify(step)}]>`, whole);
  return `${list}[number]`;
}

/** The types that are a success together. */
function dataOf(
  document: Document,
  { operationId }: MethodCall,
  success: Success,
  { notData }: ClientConfig,
): string[] {
  const { schema, status, mediaType } = success;
  const own = `operations["${operationId}"]["responses"]`;
  const name = componentName(schema.$ref);
  const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
  const whole =
    name === undefined
      ? `${own}[${key}]["content"][${JSON.stringify(mediaType)}]`
      : component(name);
  const names = alternativesOf(document, success).map(({ $ref }) => componentName($ref));
  const data = names.filter((each) => each === undefined || !notData.includes(each));
  if (data.length === names.length) {
    return [whole];
  }
  const named = data.filter((each) => each !== undefined);
  const others = notData.filter((each) => names.includes(each)).map(component);
  return named.length > 0 && named.length === data.length
    ? named.map(component)
    : [`Exclude<${whole}, ${others.join(' | ')}>`];
}

function component(name: string): string {
  return `components["schemas"][${JSON.stringify(name)}]`;
}
