import type { Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { isList, itemsOf, jsonAnswer, schemasAt } from './answer.ts';
import { type Name, namesTaken } from './names.ts';
import {
  flawsOfShape,
  isWay,
  PAGING_NAMES,
  PARAMETERS,
  SIZE_NAMES,
  WAYS,
  type Way,
} from './pagination.ts';
import {
  type Context,
  eachRoute,
  type Located,
  type Route,
  type Schema,
  typesOf,
} from './request.ts';

/** A name that a request takes beside another, which says the same better. */
const COMPANIONS: Readonly<Record<string, string>> = { page: 'scroll' };

/** Verbs of operations that answer with a list, even where the answer is not documented. */
const LISTING = /^(?:list|search|explore|find|suggest)(?![a-z])/;

/** What a pointer to a single value has to lead to. */
const SINGLE: readonly { key: 'next' | 'total'; types: readonly string[]; value: string }[] = [
  { key: 'next', types: ['string'], value: 'text' },
  { key: 'total', types: ['integer', 'number'], value: 'number' },
];

type Exchange = { names: Name[]; answer: Located<Schema> | undefined };

/** Every operation that answers with a list states each way to page through it, as request and answer have it. */
export function paginationStated(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    const exchange = { names: namesTaken(ctx, route), answer: jsonAnswer(ctx, route) };
    const { node, location } = route.operation;
    const stated = (node as { 'x-pagination'?: unknown })['x-pagination'];
    const at = location.child('x-pagination');
    if (Array.isArray(stated)) {
      for (const [index, way] of stated.entries()) {
        checkWay(ctx, route, exchange, way, at.child(index));
      }
      const ways = stated.filter(isWay);
      checkRepeated(ctx, route, ways, at);
      checkUnused(ctx, route, exchange, ways, at);
    } else if (stated !== undefined) {
      ctx.report({
        message: `\`x-pagination\` of ${route.name} is not a list. Write a list of the ways to page, best first, or \`[]\` if the whole list comes at once.`,
        location: at,
      });
    } else {
      checkUnstated(ctx, route, exchange);
    }
  });
}

function checkUnstated(ctx: UserContext, { name, operation }: Route, exchange: Exchange): void {
  const { names, answer } = exchange;
  const paging = names.filter((one) => PAGING_NAMES.includes(one.name));
  const reason =
    paging.length > 0
      ? `takes ${quoted(paging)}`
      : answer && isList(ctx, answer)
        ? 'answers with a list'
        : LISTING.test(operation.node.operationId ?? '') &&
          `is called \`${operation.node.operationId}\``;
  if (!reason) return;
  ctx.report({
    message: `${name} ${reason}, and does not state how to page. Write \`x-pagination\`: a list of the ways, best first, such as \`${WAYS.page}\` or \`${WAYS.cursor}\`; \`[]\` if the whole list comes at once.`,
    location: operation.location.key(),
  });
}

function checkWay(
  ctx: UserContext,
  { name }: Route,
  exchange: Exchange,
  way: unknown,
  location: Location,
): void {
  const report = (flaws: string[], advice: string): void => {
    if (flaws.length === 0) return;
    ctx.report({
      message: `A way to page of ${name} ${flaws.join(', and ')}. ${advice}`,
      location,
    });
  };
  if (!isWay(way)) {
    const style = (way as Partial<Way> | null)?.style;
    const model = WAYS[style ?? 'page'] ?? WAYS.page;
    report(flawsOfShape(way), `Write it like \`${model}\`.`);
    return;
  }
  report(
    flawsOfRequest(way, exchange.names),
    'State what the request takes, or declare it in the request.',
  );
  if (exchange.answer) {
    report(
      flawsOfAnswer(ctx, way, exchange.answer),
      'State where the answer has it, or declare it in the schema of the answer.',
    );
  }
}

function flawsOfRequest(way: Way, names: Name[]): string[] {
  const taken = new Map(names.map((one) => [one.name, one.schema?.node]));
  const flaws: string[] = [];
  if (!taken.has(way.parameter)) {
    flaws.push(`is asked for by \`${way.parameter}\`, which the request does not take`);
  }
  if (way.counter !== undefined && !taken.has(way.counter)) {
    flaws.push(`counts its pages by \`${way.counter}\`, which the request does not take`);
  }
  if (way.size !== undefined && !taken.has(way.size)) {
    flaws.push(`takes its size from \`${way.size}\`, which the request does not take`);
  }
  if (PAGING_NAMES.includes(way.parameter) && !PARAMETERS[way.style].includes(way.parameter)) {
    flaws.push(`has the style \`${way.style}\`, which is not that of \`${way.parameter}\``);
  }
  if (way.size !== undefined && PAGING_NAMES.includes(way.size)) {
    flaws.push(`takes its size from \`${way.size}\`, which asks for a page`);
  }
  const size = SIZE_NAMES.find((name) => taken.has(name));
  if (way.size === undefined && size !== undefined) {
    flaws.push(`leaves out \`size: ${size}\`, which the request takes`);
  }
  const page = taken.get(way.parameter);
  for (const key of ['minimum', 'default'] as const) {
    if (way.first === undefined || page?.[key] === undefined || page[key] === way.first) continue;
    flaws.push(
      `begins with page ${way.first}, while \`${way.parameter}\` has \`${key}: ${page[key]}\``,
    );
  }
  return flaws;
}

function flawsOfAnswer(ctx: Context, way: Way, answer: Located<Schema>): string[] {
  const rows = schemasAt(ctx, answer, way.rows);
  const items = rows.flatMap((list) => itemsOf(ctx, list) ?? []);
  const flaws: string[] = [];
  if (!rows.some((schema) => typesOf(ctx, schema).includes('array'))) {
    flaws.push(`finds its rows at '${way.rows}', where the answer has no array`);
  }
  for (const single of SINGLE) flaws.push(...flawsOfSingle(ctx, way, answer, single));
  const { key } = way;
  if (key !== undefined && !items.some((row) => schemasAt(ctx, row, key).length > 0)) {
    flaws.push(`finds its key at '${key}' of a row, where a row has nothing`);
  }
  return flaws;
}

/** What is wrong with the pointer to a single value, if there is one. */
function flawsOfSingle(
  ctx: Context,
  way: Way,
  answer: Located<Schema>,
  { key, types, value }: (typeof SINGLE)[number],
): string[] {
  const pointer = way[key];
  if (pointer === undefined) return [];
  const found = schemasAt(ctx, answer, pointer);
  if (found.length === 0) return [`finds \`${key}\` at '${pointer}', where the answer has nothing`];
  const known = found.flatMap((schema) => typesOf(ctx, schema));
  if (known.length > 0 && !known.some((type) => types.includes(type))) {
    return [`finds \`${key}\` at '${pointer}', where the answer has no ${value}`];
  }
  return key === 'total' && [way.parameter, way.size].includes(pointer.slice(1))
    ? [`finds \`total\` at '${pointer}', where the answer repeats the request`]
    : [];
}

function checkRepeated(ctx: UserContext, { name }: Route, ways: Way[], location: Location): void {
  const repeated = ways.find(
    ({ parameter }, index) => ways.findIndex((way) => way.parameter === parameter) !== index,
  );
  if (!repeated) return;
  ctx.report({
    message: `${name} states two ways to page by \`${repeated.parameter}\`. Keep one.`,
    location,
  });
}

function checkUnused(
  ctx: UserContext,
  { name }: Route,
  { names }: Exchange,
  ways: Way[],
  location: Location,
): void {
  const used = ways.map(({ parameter }) => parameter);
  const unused = names.filter(
    (one) =>
      PAGING_NAMES.includes(one.name) &&
      !used.includes(one.name) &&
      !used.includes(COMPANIONS[one.name] ?? one.name),
  );
  if (unused.length === 0) return;
  ctx.report({
    message: `${name} takes ${quoted(unused)}, but states no way to page by it. Add the way to \`x-pagination\`, or remove the name if it does nothing.`,
    location,
  });
}

function quoted(names: Name[]): string {
  return names.map(({ name }) => `\`${name}\``).join(', ');
}
