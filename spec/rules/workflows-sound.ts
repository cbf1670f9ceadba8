import path from 'node:path';
import type { Oas3Response, Oas3Visitor } from '@redocly/openapi-core';
import { jsonSchema, schemasAt } from './answer.ts';
import { closest } from './closest.ts';
import { operationId, wholeDescription } from './description.ts';
import { bodyNames, queryNames } from './names.ts';
import { bodyMedia, type Context, follow, isObject, parameters, type Route } from './request.ts';
import { isObjectNode } from './schemas.ts';
import { type Step, stepsBeside } from './workflows.ts';

/** The headers that carry a key or a session. */
const HEADERS: readonly string[] = ['X-API-Key', 'Authorization', 'Cookie'];

/** A workflow calls operations that are there, by what they take, and reads what they answer. */
export function workflowsSound(): Oas3Visitor {
  return wholeDescription(({ routes, location }, ctx) => {
    const targets = new Map(routes.map((route) => [operationId(route), route]));
    for (const step of stepsBeside(path.dirname(location.source.absoluteRef))) {
      const flaws = [...flawsOfCall(ctx, step, targets), ...flawsOfNames(step)];
      for (const flaw of flaws) {
        ctx.report({ message: `${step.name} ${flaw}`, location: step.location });
      }
    }
  });
}

function flawsOfCall(ctx: Context, step: Step, targets: ReadonlyMap<string, Route>): string[] {
  const id = step.node['operationId'];
  if (typeof id !== 'string') return [];
  const target = targets.get(id);
  if (!target) {
    const close = closest(id, [...targets.keys()]);
    return [`calls \`${id}\`, which is no operation.${close ? ` Did you mean \`${close}\`?` : ''}`];
  }
  // A step that is to fail may send what is not taken.
  const call = isToFail(step) ? [] : [flawsOfParameters, flawsOfBody];
  return [
    ...call.flatMap((flawsOf) => flawsOf(ctx, step, target)),
    ...flawsOfAnswer(ctx, step, target),
  ];
}

function isToFail({ node }: Step): boolean {
  return expressionsIn(node['successCriteria']).some((text) => /\$statusCode == 4/.test(text));
}

function flawsOfParameters(ctx: Context, step: Step, target: Route): string[] {
  const taken: Readonly<Record<string, readonly string[]>> = {
    query: queryNames(ctx, target).map(({ name }) => name),
    path: parameters(ctx, target).flatMap(({ node }) => (node.in === 'path' ? node.name : [])),
    header: HEADERS,
  };
  return step.parameters.flatMap(({ parameter }) => {
    if (!parameter) return [];
    const name = String(parameter['name']);
    const place = String(parameter['in']);
    if (!taken[place] || taken[place].includes(name)) return [];
    return `sends \`${name}\`, which ${target.name} does not take in its ${place}. Send what it takes.`;
  });
}

function flawsOfBody(ctx: Context, step: Step, target: Route): string[] {
  const { requestBody } = step.node;
  if (!isObjectNode(requestBody)) return [];
  const { contentType, payload } = requestBody as { contentType?: unknown; payload?: unknown };
  const types = bodyMedia(ctx, target.operation).map(({ mediaType }) => mediaType);
  const names = bodyNames(ctx, target).map(({ name }) => name);
  const sent = isObjectNode(payload) ? Object.keys(payload) : [];
  const flaws = sent
    .filter((name) => !names.includes(name))
    .map(
      (name) =>
        `sends \`${name}\`, which ${target.name} does not take in its body. Send what it takes.`,
    );
  if (contentType === undefined || types.includes(String(contentType))) return flaws;
  return [
    ...flaws,
    `sends \`${contentType}\`, which ${target.name} does not take. Send one of ${types.join(', ')}.`,
  ];
}

/** Pointers into an answer; which of the answers, only the service knows. */
function flawsOfAnswer(ctx: Context, { node }: Step, target: Route): string[] {
  const { responses } = target.operation.node;
  const at = target.operation.location.child('responses');
  const answers = Object.entries(isObject(responses) ? responses : {}).flatMap(([status, raw]) => {
    const response = follow<Oas3Response>(ctx, raw, at.child(status));
    return (response && jsonSchema(ctx, response)) ?? [];
  });
  const pointers = expressionsIn(node).flatMap((text) =>
    Array.from(text.matchAll(/\$response\.body#((?:\/[\w~-]+)+)/g), ([, pointer = '']) => pointer),
  );
  return pointers
    .filter((pointer) => !answers.some((answer) => schemasAt(ctx, answer, pointer).length > 0))
    .map(
      (pointer) =>
        `reads \`${pointer}\`, where no answer of ${target.name} has anything. Correct the pointer.`,
    );
}

/** What a step refers to within its own document. */
function flawsOfNames({ node, parameters: own, inputs, stepIds }: Step): string[] {
  const values = [node, ...own.map(({ parameter }) => parameter)];
  const used = values
    .flatMap(expressionsIn)
    .flatMap((text) => Array.from(text.matchAll(/\$inputs\.([\w-]+)/g), ([, name = '']) => name));
  const unknown = [...new Set(used)].filter((name) => !inputs.includes(name));
  const actions = [node['onSuccess'], node['onFailure']].flat().filter(isObjectNode);
  const goals = actions.flatMap((action) => (action as { stepId?: string }).stepId ?? []);
  return [
    ...unknown.map(
      (name) =>
        `uses \`$inputs.${name}\`, which its workflow does not declare. Declare it in \`inputs\`.`,
    ),
    ...own
      .filter(({ parameter }) => !parameter)
      .map(
        ({ written }) =>
          `refers to \`${written['reference']}\`, which is not there. Declare it in \`components\`.`,
      ),
    ...goals
      .filter((goal) => !stepIds.includes(goal))
      .map(
        (goal) =>
          `goes to \`${goal}\`, which is no step of its workflow. Go to one of ${stepIds.join(', ')}.`,
      ),
  ];
}

/** Every text of a node, at whatever depth. */
function expressionsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return isObject(node) ? Object.values(node).flatMap(expressionsIn) : [];
}
