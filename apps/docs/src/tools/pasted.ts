/** What somebody pastes: a curl command, a request line, or an address alone. */

import { type Command, isCurl, readCurl, Unreadable } from './curl.ts';

export type Pasted = Omit<Command, 'method'> & {
  readonly form: 'curl' | 'line' | 'address';
  /** Undefined if an address alone does not tell. */
  readonly method: string | undefined;
  /** As it travels, without origin. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The host, if one is named. */
  readonly host: string | undefined;
};

/**
 * Reads what was pasted.
 *
 * @throws An `Unreadable` if it is none of these.
 */
export function readPasted(text: string): Pasted {
  if (isCurl(text)) return located('curl', readCurl(text));
  const [, verb, rest = ''] = /^\s*([A-Za-z]+)\s+(\S.*)$/s.exec(text) ?? [];
  const bare = { headers: [], files: [] };
  if (verb !== undefined && VERBS.includes(verb.toUpperCase())) {
    // a long address is often printed over several lines
    return located('line', { ...bare, url: joined(rest), method: verb.toUpperCase() });
  }
  return located('address', { ...bare, url: joined(text), method: undefined });
}

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

/** Without line breaks, and without the protocol at the end of a request line. */
function joined(text: string): string {
  return text.replace(/\s+HTTP\/[\d.]+\s*$/, '').replaceAll(/\s+/g, '');
}

const BASE = 'https://host.invalid';

type Raw = Omit<Command, 'method'> & { readonly method: string | undefined };

function located(form: Pasted['form'], command: Raw): Pasted {
  const { host, rest } = partsOf(command.url);
  if (!URL.canParse(rest, BASE)) throw new Unreadable('address');
  const url = new URL(rest, BASE);
  return { ...command, form, host, path: url.pathname, query: [...url.searchParams] };
}

/** A host may be missing, a variable of the shell, or a placeholder of a guide. */
function partsOf(address: string): { host: string | undefined; rest: string } {
  const quoteless = address.replace(/^["'<]|["'>]$/g, '');
  if (quoteless.startsWith('/')) return { host: undefined, rest: quoteless };
  const [, variable] = /^(?:\$\{?\w+\}?|\{\w+\})(\/.*)$/s.exec(quoteless) ?? [];
  if (variable !== undefined) return { host: undefined, rest: variable };
  const [, host, rest] = /^(?:https?:\/\/)?([\w.-]+(?::\d+)?)(\/.*)$/is.exec(quoteless) ?? [];
  if (host === undefined || rest === undefined) throw new Unreadable('address');
  // `api/v1/brands`, without its first slash
  return host === 'api' ? { host: undefined, rest: `/${quoteless}` } : { host, rest };
}
