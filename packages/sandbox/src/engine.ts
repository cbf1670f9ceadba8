import { type Answer, failure, json, proxyPage, withHeaders } from './answer.ts';
import { closest } from './closest.ts';
import { type Controlled, control, isControl } from './control/control.ts';
import { broken } from './control/faults.ts';
import { allowHeader, corsHeaders, optionsAnswer } from './cors.ts';
import { Refusal } from './handler.ts';
import type { Journal } from './journal.ts';
import { createRouter, type Found, type Router, verbFor, verbOf } from './router.ts';
import { type Outcome, serve } from './serve.ts';
import type { Setup } from './setup.ts';
import { readTarget } from './target.ts';

/** About where nginx, by default, stops reading a request line. */
const MAX_TARGET_LENGTH = 8_000;

export type EngineParts = {
  readonly setup: Setup;
  readonly controlled: Controlled;
  readonly journal: Journal;
};

/** Answers any request; a failure of the sandbox itself is an answer as well. */
export function createEngine({
  setup,
  controlled,
  journal,
}: EngineParts): (request: Request) => Promise<Response> {
  const { settings, contract } = setup;
  const router = createRouter(contract.routes);
  const verbs = new Set(contract.routes.map(verbOf));

  async function outcomeOf(request: Request): Promise<Outcome> {
    const target = readTarget(request.url);
    if (target.length > MAX_TARGET_LENGTH) {
      return { answer: proxyPage(414, 'Request-URI Too Large') };
    }
    if (isControl(target.path)) return { answer: await control(controlled, request, target.path) };
    const found = router.find(target.path);
    if (!found) return { answer: unknownPath(target.path, router) };
    const route = found.methods.get(verbFor(request));
    return route
      ? serve(setup, { request, route, target, values: found.path })
      : { answer: wrongVerb(request, found, verbs) };
  }

  async function settled(request: Request): Promise<Outcome> {
    try {
      const outcome = await outcomeOf(request);
      await journal.flush();
      return outcome;
    } catch (error) {
      if (request.signal.aborted) throw error;
      return { answer: failed(error, settings.log) };
    }
  }

  return async (request) => {
    const { answer, fault } = await settled(request);
    const complete = withHeaders(answer, corsHeaders(request.headers, settings.allowOrigin));
    if (fault) return broken(complete, fault);
    return request.method === 'HEAD' ? headResponse(complete) : new Response(answer.body, complete);
  };
}

/** A generic 404, as the service has it, with a hint of our own. */
function unknownPath(path: string, { paths }: Router): Answer {
  const similar = closest(path, paths);
  const hint = similar === undefined ? hintBeyond(path) : { hint: `Did you mean ${similar}?` };
  const error = path.startsWith('/api/v1/tiktok-shop/')
    ? 'Unknown TikTok Shop endpoint'
    : 'Not found';
  return failure(404, error, hint);
}

/** For whoever looks around at the origin. */
function hintBeyond(path: string): { hint?: string } {
  return /^\/api(\/|$)/.test(path)
    ? {}
    : { hint: 'The API is below /api/v1. GET /__sandbox__ shows the accounts and their keys.' };
}

/**
 * A verb that other paths take gets the service's generic 404; one that none takes, a 405. Both say
 * what the path takes.
 */
function wrongVerb({ method, headers }: Request, { methods }: Found, verbs: ReadonlySet<string>) {
  const taken = [...methods.keys()];
  const allow = allowHeader(taken);
  if (method === 'OPTIONS') return optionsAnswer(headers, allow);
  const hint = `This path takes ${taken.join(' and ')}.`;
  const isElsewhere = verbs.has(method) || method === 'HEAD';
  const answer = isElsewhere
    ? failure(404, 'Not found', { hint })
    : failure(405, 'Method not allowed', { hint });
  return withHeaders(answer, { allow });
}

function failed(error: unknown, log: (line: string) => void): Answer {
  if (error instanceof Refusal) return json(error.status, error.body);
  if (error instanceof URIError) {
    return failure(400, 'The path is not valid percent-encoding.');
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log(`The sandbox itself failed: ${reason}`);
  return failure(500, 'Internal server error');
}

/** Says how long the body would have been. */
function headResponse({ status, body, headers }: Answer): Response {
  const length = new TextEncoder().encode(body ?? '').length;
  return new Response(null, { status, headers: { ...headers, 'content-length': String(length) } });
}
