import type { IPrismDiagnostic } from '@stoplight/prism-core';
import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js';
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import type { Container } from './containers.ts';
import { alternativesOf, type Schema } from './schema.ts';

/** One thing that is wrong inside a container. */
export type Fault = {
  /** From the container to the value; empty for the container itself. */
  path: string[];
  /** The JSON Schema keyword that failed. */
  keyword: string;
  /** Ajv's own words, such as "must be integer". */
  message: string;
  /** The alternative of a `oneOf` that is not met, where there is one. */
  alternative?: Schema;
};

/**
 * Prism's violations of one container as faults. Where the container had to meet one of several
 * alternatives, only those of the alternative that the caller most likely meant remain.
 */
export function faultsIn(container: Container, violations: IPrismDiagnostic[]): Fault[] {
  const faults = violations.map((violation) => toFault(violation, container.prefix));
  return (['oneOf', 'anyOf'] as const).reduce(
    (left, keyword) =>
      left.some((fault) => fault.keyword === keyword && fault.path.length === 0)
        ? settle(left, keyword, container)
        : left,
    faults,
  );
}

function settle(faults: Fault[], keyword: 'oneOf' | 'anyOf', container: Container): Fault[] {
  const tried = alternativesOf(container.schemas, keyword).map((alternatives) =>
    alternatives.map((alternative) => faultsAgainst(alternative, container)),
  );
  const meant = tried.flatMap(
    (attempts) => attempts.toSorted((a, b) => distance(a) - distance(b))[0] ?? [],
  );
  if (meant.length === 0) return faults;
  const noise = new Set(tried.flat(2).map(identify));
  const others = faults.filter(
    (fault) =>
      !noise.has(identify(fault)) && !(fault.keyword === keyword && fault.path.length === 0),
  );
  const told = new Set(others.map(({ path }) => path.join('.')));
  return [...others, ...meant.filter(({ path }) => !told.has(path.join('.')))];
}

/** Asks Prism itself what is wrong if the container is measured by this alternative. */
function faultsAgainst(alternative: Schema, { value, coerce, prefix }: Container): Fault[] {
  const [where = ''] = prefix;
  // Coercion writes into the value.
  const found = validateAgainstSchema(
    structuredClone(value),
    alternative,
    coerce,
    ValidationContext.Input,
    where,
  );
  if (found._tag === 'None') return [];
  return found.value.map((violation) => ({ ...toFault(violation, [where]), alternative }));
}

/** A wrong choice tells that another alternative was meant. */
function distance(faults: Fault[]): number {
  return faults.filter(isWrongChoice).length * 100 + faults.length;
}

function isWrongChoice({ keyword, path: [name = ''], alternative }: Fault): boolean {
  if (keyword === 'enum' || keyword === 'const') return true;
  const wanted = alternative?.properties?.[name];
  return keyword === 'required' && typeof wanted === 'object' && 'const' in wanted;
}

function identify({ path, keyword, message }: Fault): string {
  return JSON.stringify([path, keyword, message]);
}

function toFault({ path = [], code, message }: IPrismDiagnostic, prefix: string[]): Fault {
  const keyword = String(code);
  const member = MEMBER[keyword]?.exec(message)?.[1];
  const inside = [...path.slice(prefix.length), ...(member ? [member] : [])];
  return { path: inside, keyword, message: plainMessage(path, message) };
}

/** Ajv reports a missing or unknown member at its object; the name stands in the message only. */
const MEMBER: Record<string, RegExp> = {
  required: /property '(.+)'$/,
  additionalProperties: /found '(.+)'$/,
};

/** Takes off "Request query parameter window.limit ", which Prism puts before Ajv's words. */
function plainMessage([where, ...rest]: string[], message: string): string {
  const kind = where === 'body' ? 'property' : 'parameter';
  const place = rest.length > 0 ? `${kind} ${rest.join('.')} ` : '';
  const prefix = `Request ${where} ${place}`;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
