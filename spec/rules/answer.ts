// What an operation answers when all goes well, and what a JSON Pointer into that answer may lead to.
import type { Oas3Response } from '@redocly/openapi-core';
import { composing } from './composition.ts';
import {
  type Context,
  follow,
  isObject,
  type Located,
  properties,
  type Route,
  type Schema,
  typesOf,
} from './request.ts';

/** The schema of the JSON answer with status 200. */
export function jsonAnswer(ctx: Context, { operation }: Route): Located<Schema> | undefined {
  const { responses } = operation.node;
  if (!isObject(responses)) return undefined;
  const at = operation.location.child(['responses', '200']);
  const response = follow<Oas3Response>(ctx, responses['200'], at);
  return response && jsonSchema(ctx, response);
}

/** The schema of an answer as JSON. */
export function jsonSchema(
  ctx: Context,
  { node, location }: Located<Oas3Response>,
): Located<Schema> | undefined {
  const raw = node.content?.['application/json']?.schema as Schema | undefined;
  return follow(ctx, raw, location.child(['content', 'application/json', 'schema']));
}

/** Whether an answer is a list, or an object around lists of objects. */
export function isList(ctx: Context, answer: Located<Schema>): boolean {
  return composing(ctx, answer).some((schema) => {
    if (schema.node.type === 'array' || schema.node.items) return true;
    return properties(ctx, schema).some((property) => {
      const item = property.schema && itemsOf(ctx, property.schema);
      return item !== undefined && typesOf(ctx, item).includes('object');
    });
  });
}

/** Every schema that a JSON Pointer may lead to; none where it leads nowhere. */
export function schemasAt(ctx: Context, root: Located<Schema>, pointer: string): Located<Schema>[] {
  const tokens = pointer.split('/').slice(1);
  const decoded = tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let found = [root];
  for (const name of decoded) {
    found = found.flatMap((schema) => {
      const own = composing(ctx, schema)
        .flatMap((part) => properties(ctx, part))
        .flatMap((property) => (property.name === name && property.schema ? property.schema : []));
      const item = /^\d+$/.test(name) ? itemsOf(ctx, schema) : undefined;
      return item ? [...own, item] : own;
    });
  }
  return found;
}

/** The schema of the items of a list. */
export function itemsOf(ctx: Context, list: Located<Schema>): Located<Schema> | undefined {
  for (const { node, location } of composing(ctx, list)) {
    const items = follow<Schema>(ctx, node.items as Schema | undefined, location.child('items'));
    if (items) return items;
  }
  return undefined;
}
