import type { Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { places } from './places.ts';
import { type Context, isRef, type Schema } from './request.ts';
import { eachSchema, isNamed, isObjectNode } from './schemas.ts';

/** A value that fits a line is not worth a file of its own. */
const SHORTEST_EXAMPLE = 100;

/** What is the same is written once: shapes, parameters, answers and examples. */
export function shapeNotRepeated(): Oas3Visitor[] {
  const { visitor, name } = places();
  const met = new Map<string, Location>();
  const repeated: string[] = [];

  const compare = (kind: string, text: string, ctx: UserContext): void => {
    const key = `${kind} ${text}`;
    const first = met.get(key);
    if (!first) met.set(key, ctx.location);
    if (!first || isSamePlace(first, ctx.location)) return;
    // What stands in an answer that is repeated goes with it.
    const place = ctx.location.absolutePointer;
    if (repeated.some((outer) => place.startsWith(`${outer}/`))) return;
    repeated.push(place);
    ctx.report({
      message:
        `The ${kind} of \`${name(ctx.location)}\` is that of \`${name(first)}\` again. ` +
        'Keep one, in a file under components/, and write `$ref` to it at both places.',
      location: ctx.location,
    });
  };
  const written = (node: object, ctx: UserContext): string => JSON.stringify(canonical(ctx, node));

  return [
    visitor,
    eachSchema(({ node }, ctx) => {
      if (Object.keys(node.properties ?? {}).length >= 2) {
        compare('shape', JSON.stringify(shapeOf(ctx, node)), ctx);
      } else if (isNamed(ctx)) {
        compare('schema', written(node, ctx), ctx);
      }
    }),
    {
      Parameter(node, ctx) {
        if (isObjectNode(node)) compare('parameter', written(node, ctx), ctx);
      },
      Response(node, ctx) {
        // An answer of which there is no example is as good as undocumented: nothing worth a file.
        const text = isObjectNode(node) ? written(node, ctx) : '';
        if (text.includes('"examples":{')) compare('answer', text, ctx);
      },
      Example(node, ctx) {
        const text = isObjectNode(node) ? JSON.stringify(node.value ?? '') : '';
        if (text.length >= SHORTEST_EXAMPLE) compare('example', text, ctx);
      },
    },
  ];
}

/** A schema without its prose: names, types and limits. */
function shapeOf(ctx: Context, raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map((one) => shapeOf(ctx, one));
  if (!isObjectNode(raw)) return raw;
  if (isRef(raw)) return targetOf(ctx, raw);
  const { title, description, properties, examples, ...rules } = raw as Schema;
  return [
    // Several examples are the known values of an open list; one is an illustration.
    Array.isArray(examples) && examples.length > 1 ? examples : [],
    sorted(properties).map(([name, property]) => [name, shapeOf(ctx, property)]),
    sorted(rules).map(([keyword, value]) => [keyword, shapeOf(ctx, value)]),
  ];
}

/** A node as it is written, but with each `$ref` as what it leads to, however that is spelt. */
function canonical(ctx: Context, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((one) => canonical(ctx, one));
  if (!isObjectNode(node)) return node;
  if (isRef(node)) return { ...node, $ref: targetOf(ctx, node) };
  return Object.fromEntries(sorted(node).map(([key, value]) => [key, canonical(ctx, value)]));
}

function sorted(node: object | null | undefined): [string, unknown][] {
  return Object.entries(node ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
}

function targetOf(ctx: Context, ref: { $ref: string }): string {
  return ctx.resolve(ref).location?.absolutePointer ?? ref.$ref;
}

/** A body or an answer has one schema in all its media types, which a bundle writes out for each. */
function isSamePlace(one: Location, other: Location): boolean {
  const place = ({ source, pointer }: Location): string =>
    `${source.absoluteRef}${pointer.replace(/\/content\/[^/]+\//, '/content/')}`;
  return place(one) === place(other);
}
