import { type FaultKind, isFaultKind } from './control/faults.ts';
import { Refusal } from './handler.ts';
import type { Target } from './target.ts';

/** What the caller wants to see instead of the answer. */
export type Preferences = {
  readonly code?: number;
  readonly example?: string;
  readonly delayMs?: number;
  readonly fault?: FaultKind;
};

/** Longer than anybody waits. */
export const MAX_DELAY_MS = 600_000;

const NAMES = ['code', 'example', 'delay', 'fault'] as const;
type Name = (typeof NAMES)[number];
type Wishes = Partial<Record<Name, string>>;

/**
 * Reads `Prefer: code=429, example=name, delay=500` or, where there is no such header, the query
 * parameters `__code`, `__example`, `__delay` and `__fault`. Throws a 400 on what makes no sense.
 */
export function readPreferences(headers: Headers, { query }: Target): Preferences {
  const prefer = headers.get('prefer');
  const wishes = prefer === null ? fromQuery(query) : fromHeader(prefer);
  return wishes === undefined ? NONE : understood(wishes);
}

const NONE: Preferences = {};

/** The query without what speaks to the sandbox instead of the operation. */
export function withoutPreferences(query: Target['query']): Target['query'] {
  const isOurs = ([name]: readonly [string, string]): boolean => isPreference(name);
  return query.some(isOurs) ? query.filter((pair) => !isOurs(pair)) : query;
}

function isPreference(name: string): boolean {
  return name.startsWith('__') && NAMES.includes(name.slice(2) as Name);
}

function fromQuery(query: Target['query']): Wishes | undefined {
  const sent = query.filter(([name]) => isPreference(name));
  return sent.length === 0
    ? undefined
    : Object.fromEntries(sent.map(([name, value]) => [name.slice(2), value]));
}

const WISH = /(?:^|[,;])\s*(code|example|delay|fault)\s*=\s*(?:"([^"]*)"|([^\s,;]*))/gi;

function fromHeader(prefer: string): Wishes {
  const found = [...prefer.matchAll(WISH)];
  return Object.fromEntries(
    found.map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  );
}

function understood({ code, example, delay, fault }: Wishes): Preferences {
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) {
    throw nonsense('code', code, 'a status such as 429');
  }
  if (delay !== undefined && !(/^\d+$/.test(delay) && Number(delay) <= MAX_DELAY_MS)) {
    throw nonsense('delay', delay, `milliseconds, at most ${MAX_DELAY_MS}`);
  }
  if (fault !== undefined && !isFaultKind(fault)) {
    throw nonsense('fault', fault, 'reset, stall or truncate');
  }
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { example }),
    ...(delay !== undefined && { delayMs: Number(delay) }),
    ...(fault !== undefined && { fault }),
  };
}

function nonsense(name: Name, value: string, wanted: string): Refusal {
  const error = `The preferred ${name} is ${JSON.stringify(value)}. Send ${wanted}.`;
  return new Refusal(400, { success: false, error });
}
