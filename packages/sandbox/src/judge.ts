/** What is wrong with a request, told without an answer: no account, no world, no credit. */

import { readBody } from './body.ts';
import { closest } from './closest.ts';
import { adviseOnEmpty } from './empty-values.ts';
import { check, names, type Parts, type Problem, routes } from './generated/requests.js';
import { Refusal } from './handler.ts';
import { withoutPreferences } from './preferences.ts';
import { type Complaint, complaintsOf } from './refusals.ts';
import { createRouter, type Found, verbFor } from './router.ts';
import { readTarget } from './target.ts';
import { describe, readUnknown } from './unknown.ts';

export type { Complaint, Parts, Problem };

/** What an operation is asked, judged. */
export type Verdict = {
  /** All values by name, with text read as what is wanted, and with defaults. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Names that are missing, refused or wrong; none if the operation takes the request. */
  readonly problems: readonly Problem[];
  /** The same in the sentences that the sandbox answers with. */
  readonly complaints: readonly Complaint[];
  /** Names that the description does not have. */
  readonly strays: readonly Stray[];
};

/** A name that the description does not have, with the one that may have been meant. */
export type Stray = {
  readonly name: string;
  readonly meant: string | undefined;
  readonly text: string;
};

export type Judgement =
  /** No path of the description fits; one may be similar. */
  | { readonly kind: 'path'; readonly similar: string | undefined }
  /** The path takes other verbs. */
  | { readonly kind: 'verb'; readonly path: string; readonly verbs: readonly string[] }
  /** The body cannot be read. */
  | { readonly kind: 'body'; readonly operationId: string; readonly text: string }
  | ({ readonly kind: 'operation'; readonly operationId: string; readonly parts: Parts } & Verdict);

const router = createRouter(routes);

/** Finds the operation that a request is for, and judges what it is asked as the sandbox does. */
export async function judge(request: Request): Promise<Judgement> {
  const target = readTarget(request.url);
  const found = find(target.path);
  if (!found) return { kind: 'path', similar: closest(target.path, router.paths) };
  const route = found.methods.get(verbFor(request));
  if (!route) return wrongVerb(found.methods);
  const { operationId } = route;
  try {
    const body = verbFor(request) === 'GET' ? undefined : await readBody(request, route.media);
    const parts: Parts = {
      path: found.path,
      query: withoutPreferences(target.query),
      ...(body && { body }),
    };
    return { kind: 'operation', operationId, parts, ...judgeParts(operationId, parts) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'body', operationId, text: textOf(error) };
    throw error;
  }
}

/** None for a path that cannot be decoded. */
function find(path: string): Found | undefined {
  try {
    return router.find(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * Judges what an operation is asked.
 *
 * @throws If there is no such operation.
 */
export function judgeParts(operationId: string, parts: Parts): Verdict {
  const { input, problems: found, unknown } = check(operationId, parts);
  const problems = adviseOnEmpty(operationId, parts, found, check);
  const strays = readUnknown(unknown, names(operationId));
  return {
    input,
    problems,
    complaints: complaintsOf(problems),
    strays: strays.map((stray) => ({ ...stray, text: describe(stray) })),
  };
}

function wrongVerb(methods: Found['methods']): Judgement {
  const [route] = methods.values();
  return { kind: 'verb', path: route?.path ?? '', verbs: [...methods.keys()] };
}

function textOf({ body }: Refusal): string {
  return String(Reflect.get(body, 'error'));
}
