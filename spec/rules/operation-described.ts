import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { operationId, wholeDescription } from './description.ts';
import type { Route } from './request.ts';
import { endsWithStop } from './sentences.ts';

const LONGEST_SUMMARY = 60;

/** An operation has a title of one line, its own, and a text of sentences below it. */
export function operationDescribed(): Oas3Visitor {
  return wholeDescription(({ routes }, ctx) => {
    const met = new Map<string, Route>();
    for (const route of routes) {
      const { summary } = route.operation.node;
      if (typeof summary !== 'string' || summary === '') continue;
      checkSummary(ctx, route, summary, met.get(summary));
      checkDescription(ctx, route, summary);
      met.set(summary, route);
    }
    checkCopies(ctx, routes);
  });
}

function checkSummary(
  ctx: UserContext,
  route: Route,
  summary: string,
  namesake: Route | undefined,
): void {
  const flaws = [
    summary.includes('\n') && 'has several lines',
    !/^[A-Z]/.test(summary) && 'does not begin with a capital',
    endsWithStop(summary) && 'ends with a full stop',
    summary.length > LONGEST_SUMMARY && `has ${summary.length} characters`,
  ].filter((flaw) => flaw !== false);
  if (flaws.length > 0) {
    ctx.report({
      message:
        `The summary of ${route.name}, "${summary}", ${flaws.join(' and ')}. ` +
        `Write a title of one line: a capital first, no full stop, at most ${LONGEST_SUMMARY} characters.`,
      location: route.operation.location.child('summary'),
    });
  }
  if (namesake) {
    ctx.report({
      message:
        `${route.name} and ${namesake.name} both have the summary "${summary}", so that a list shows them alike. ` +
        'Say what sets this one apart.',
      location: route.operation.location.child('summary'),
    });
  }
}

function checkDescription(ctx: UserContext, { name, operation }: Route, summary: string): void {
  const { description } = operation.node;
  if (typeof description !== 'string' || description === '') return;
  const text = description.trim();
  if (bare(text) === bare(summary)) {
    ctx.report({
      message: `The description of ${name} only repeats its summary. Say what the summary does not: what comes back, when to take this route, what to beware of.`,
      location: operation.location.child('description'),
    });
  } else if (!endsWithStop(text)) {
    ctx.report({
      message: `The description of ${name} does not end with a full stop. Write whole sentences.`,
      location: operation.location.child('description'),
    });
  }
}

/** What is a search by body reads like any other search by body: that form is all it tells of. */
function checkCopies(ctx: UserContext, routes: Route[]): void {
  const met = new Map<string, Route>();
  for (const route of routes) {
    const { description } = route.operation.node;
    if (typeof description !== 'string' || description === '') continue;
    const text = bare(description);
    const original = met.get(text);
    if (!original) {
      met.set(text, route);
    } else if (!isByBody(original) || !isByBody(route)) {
      ctx.report({
        message: `The description of ${route.name} is that of ${original.name} again. Say what this one does.`,
        location: route.operation.location.child('description'),
      });
    }
  }
}

function isByBody(route: Route): boolean {
  return operationId(route).endsWith('ByBody');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\W+/g, ' ').trim();
}
