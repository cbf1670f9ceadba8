/** The calls of a client: the operations of a description, and the names of their methods. */

import { type Document, type Operation, type Place, places, resolve } from '../document.ts';
import { type Row, rowOf } from '../operations.ts';
import { type Body, bodyOf, hasFitting } from './body.ts';
import type { ClientConfig } from './config.ts';
import { type Family, familyOf, interfaceOf, namespacesOf } from './families.ts';
import { isFree, isIdentifier, type Names, namesOf } from './names.ts';
import { type Success, successesOf } from './success.ts';
import { twinsOf } from './twins.ts';
import { type Way, waysOf } from './ways.ts';

/** One call; a GET and a POST that are the same operation are one. */
export type Call = {
  operationId: string;
  path: string;
  operation: Operation;
  place: Place;
  row: Row;
  family: Family;
  body: Body | undefined;
  successes: Success[];
  /** Whether a cookie is all that opens it. */
  isSession: boolean;
  /** The POST of a GET. */
  twin: Place | undefined;
  /** The ways to read on; undefined where the answer is no list. */
  ways: Way[] | undefined;
  /** Where its method is; undefined if it has none, and is called by its path. */
  method: Names | undefined;
};

/** A call that has a method. */
export type MethodCall = Call & { method: Names };

/** What the client can send. */
const METHODS = ['get', 'post'];

/** Names that the module with the functions has for itself. */
const TAKEN = ['Alone', 'alone', 'ways', 'windows'];

/** Every call of a description, in its order. Throws if a method cannot be, or two would be one. */
export function callsOf(document: Document, config: ClientConfig): Call[] {
  const all = places(document);
  const twins = twinsOf(document, all);
  const posts = new Set(twins.values());
  const single = all.filter((place) => !posts.has(place));
  const calls = single
    .map((place) => callOf(document, place, single, twins.get(place), config))
    .filter(({ row, method }) => METHODS.includes(row.method) || method !== undefined);
  const problems = calls.filter(hasMethod).flatMap((call) => problemOf(call, calls, config) ?? []);
  if (problems.length > 0) {
    throw new Error(
      `These cannot be methods. Change them, or let "leftOut" of the configuration match them.\n${problems.join('\n')}`,
    );
  }
  return calls;
}

/** Tells whether a call has a method. */
export function hasMethod(call: Call): call is MethodCall {
  return call.method !== undefined;
}

function callOf(
  document: Document,
  place: Place,
  all: Place[],
  twin: Place | undefined,
  config: ClientConfig,
): Call {
  const { path, operation } = place;
  const row = rowOf(document, place);
  const operationId = operation.operationId ?? `${place.method} ${path}`;
  const family = familyOf(path, config);
  const successes = successesOf(document, operation);
  const isLeftOut = config.leftOut !== '' && new RegExp(config.leftOut).test(operationId);
  const isMethod = !isLeftOut && successes.length > 0 && hasFitting(document, operation);
  return {
    operationId,
    path,
    operation,
    place,
    row,
    family,
    body: bodyOf(document, operation),
    successes,
    isSession: row.security.length > 0 && row.security.every(takesCookie(document)),
    twin,
    ways: waysOf(document, place, row),
    method: isMethod ? namesOf(place, all, family, config) : undefined,
  };
}

/** Tells whether one of the schemes that are needed together is a cookie. */
function takesCookie(document: Document): (schemes: string[]) => boolean {
  const known = document.components?.['securitySchemes'] ?? {};
  return (schemes) =>
    schemes.some((name) => resolve(document, known[name] ?? {})['in'] === 'cookie');
}

/** What keeps a call from being a method. */
function problemOf(call: MethodCall, calls: Call[], config: ClientConfig): string | undefined {
  const problem = unfit(call) ?? misnamed(call, config) ?? overlap(call, calls);
  return problem && `- ${call.operationId} (${routeOf(call)}): ${problem}`;
}

function unfit({ row }: MethodCall): string | undefined {
  if (!METHODS.includes(row.method)) {
    return 'a client sends GET and POST only';
  }
  return row.query.length > 0 && row.body.length > 0
    ? 'it takes a query and a body, which one flat object does not tell apart'
    : undefined;
}

function misnamed(
  { operation, operationId, method: { names } }: MethodCall,
  config: ClientConfig,
): string | undefined {
  if (operation.operationId === undefined) {
    return 'it has no operationId';
  }
  const taken = [...TAKEN, ...namespacesOf(config).map(interfaceOf)];
  if (!isFree(operationId) || taken.includes(operationId)) {
    return `its operationId "${operationId}" cannot name a function`;
  }
  const odd = names.find((name) => !isIdentifier(name));
  if (odd !== undefined) {
    return `"${odd}" in its path is no name`;
  }
  const own = names.length === 1 && config.reserved.find((name) => name === names[0]);
  return own ? `the client has "${own}" for itself` : undefined;
}

/** A method may not stand where others hang, nor two in one place. */
function overlap(call: MethodCall, calls: Call[]): string | undefined {
  const name = call.method.names.join('.');
  const other = calls.find((each) => {
    const its = each.method?.names.join('.');
    return each !== call && (its === name || its?.startsWith(`${name}.`));
  });
  return (
    other?.method && `it would be ${name}, and ${routeOf(other)} ${other.method.names.join('.')}`
  );
}

function routeOf({ row, path }: Call): string {
  return `${row.method.toUpperCase()} ${path}`;
}
