import type {
  Location,
  Oas3Link,
  Oas3Response,
  Oas3Visitor,
  UserContext,
} from '@redocly/openapi-core';
import { jsonSchema, schemasAt } from './answer.ts';
import { closest } from './closest.ts';
import { operationId, wholeDescription } from './description.ts';
import { bodyNames, queryNames } from './names.ts';
import {
  type Context,
  follow,
  isObject,
  type Located,
  parameters,
  type Route,
  type Schema,
} from './request.ts';

/** The expressions that OpenAPI knows beside those that point into the body of the answer. */
const EXPRESSION =
  /^\$(?:url$|method$|statusCode$|request\.(?:path|query|header)\.|request\.body(?:$|#)|response\.(?:body$|header\.))/;

const BODY = '$response.body#';

type Link = Located<Oas3Link> & { name: string };

/** Every link leads to an operation of this description, by names that it takes, with values that the answer has. */
export function linksSound(): Oas3Visitor[] {
  const targets = new Map<string, Route>();
  return [
    wholeDescription(({ routes }) => {
      for (const route of routes) targets.set(operationId(route), route);
    }),
    {
      Response(node: Oas3Response, ctx: UserContext) {
        if (!isObject(node)) return;
        const answer = jsonSchema(ctx, { node, location: ctx.location });
        for (const link of linksOf(ctx, node)) checkLink(ctx, link, targets, answer);
      },
    },
  ];
}

function linksOf(ctx: UserContext, { links }: Oas3Response): Link[] {
  return Object.entries(links ?? {}).flatMap(([name, raw]) => {
    const link = follow<Oas3Link>(ctx, raw, ctx.location.child(['links', name]));
    return link ? { ...link, name } : [];
  });
}

function checkLink(
  ctx: UserContext,
  link: Link,
  targets: ReadonlyMap<string, Route>,
  answer: Located<Schema> | undefined,
): void {
  const { name, location } = link;
  const id = operationId({ operation: link });
  const target = targets.get(id);
  if (target) {
    checkNames(ctx, link, target);
  } else {
    const close = closest(id, [...targets.keys()]);
    ctx.report({
      message:
        `The link \`${name}\` leads to no operation${id && `: there is no \`${id}\``}. ` +
        `Write \`operationId: ${close ?? '<that of an operation>'}\`.`,
      location: location.child('operationId'),
    });
  }
  for (const [value, at] of valuesOf(link)) {
    const flaw = flawOf(ctx, value, answer);
    if (flaw)
      ctx.report({ message: `The link \`${name}\` sends \`${value}\`, ${flaw}`, location: at });
  }
}

function checkNames(ctx: UserContext, link: Link, target: Route): void {
  const { name, node, location } = link;
  const inPath = parameters(ctx, target)
    .filter((parameter) => parameter.node.in === 'path')
    .map((parameter) => String(parameter.node.name));
  const inQuery = queryNames(ctx, target).map((one) => one.name);
  const inBody = bodyNames(ctx, target).map((one) => one.name);
  const sent = keysOf(node.parameters).map((key) => key.replace(/^(?:path|query)\./, ''));
  const flaws = [
    ...lacking(sent, [...inPath, ...inQuery]).map(
      (key) => `does not take \`${key}\` as a parameter`,
    ),
    ...lacking(keysOf(node.requestBody), inBody).map((key) => `does not take \`${key}\` in a body`),
    ...lacking(inPath, sent).map((key) => `needs \`${key}\` in its path`),
  ];
  if (flaws.length === 0) return;
  ctx.report({
    message:
      `The link \`${name}\` leads to ${target.name}, which ${flaws.join(', and ')}. ` +
      'Send what it takes, each name where it takes it.',
    location,
  });
}

function lacking(names: string[], known: string[]): string[] {
  return names.filter((name) => !known.includes(name));
}

function flawOf(
  ctx: Context,
  value: string,
  answer: Located<Schema> | undefined,
): string | undefined {
  if (!value.startsWith(BODY)) {
    return EXPRESSION.test(value)
      ? undefined
      : 'which is no expression. Write one such as `$response.body#/data/0/id`.';
  }
  const pointer = value.slice(BODY.length);
  if (answer && schemasAt(ctx, answer, pointer).length > 0) return undefined;
  return 'where the answer has nothing. Point at a value that its schema declares.';
}

/** The expressions that a link sends, each with its place; what does not begin with `$` is a constant. */
function valuesOf({ node, location }: Link): [value: string, at: Location][] {
  const places = [
    ...keysOf(node.parameters).map((key) => ['parameters', key]),
    ...keysOf(node.requestBody).map((key) => ['requestBody', key]),
    ['requestBody'],
  ];
  return places.flatMap((path): [string, Location][] => {
    const value = path.reduce<unknown>(
      (found, key) => (found as Record<string, unknown> | undefined)?.[key],
      node,
    );
    return typeof value === 'string' && value.startsWith('$')
      ? [[value, location.child(path)]]
      : [];
  });
}

function keysOf(node: unknown): string[] {
  return isObject(node) && !Array.isArray(node) ? Object.keys(node) : [];
}
