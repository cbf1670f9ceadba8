/** What somebody pastes: a curl command, a request of HTTP, an address, or code that has one in it. */

import { type Command, curlIn, readCurl, Unreadable } from './curl.ts';
import { readFetch } from './fetch.ts';
import { readMessage } from './message.ts';

export type Pasted = Omit<Command, 'method'> & {
  readonly form: 'curl' | 'line' | 'address' | 'code';
  /** Undefined if an address alone does not tell. */
  readonly method: string | undefined;
  /** As it travels, without origin. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The host, if one is named. */
  readonly host: string | undefined;
  /** There is a body that is not there to be seen. */
  readonly isUnseen: boolean;
  /** Of code, nothing but the address was read. */
  readonly isUnread: boolean;
  /** A shell would end the command within the address. */
  readonly isCut: boolean;
};

/**
 * Reads what was pasted.
 *
 * @throws An `Unreadable` if it is none of these.
 */
export function readPasted(text: string): Pasted {
  const command = curlIn(text);
  if (command !== undefined) {
    const curl = readCurl(command);
    const isUnseen = curl.method !== 'GET' && curl.files.length > 0 && !curl.parts && !curl.content;
    return located('curl', curl, { isUnseen, isCut: isCut(command) });
  }
  const message = readMessage(text);
  if (message !== undefined) return located('line', message);
  const copied = readFetch(text);
  if (copied !== undefined) return located('code', copied);
  return located('address', { ...BARE, url: joined(text) }, {}, () => inCode(text));
}

const BARE = { method: undefined, headers: [], files: [] };

type Raw = Omit<Command, 'method'> & { readonly method: string | undefined };

type Limits = Partial<Pick<Pasted, 'isUnseen' | 'isUnread' | 'isCut'>>;

function located(
  form: Pasted['form'],
  raw: Raw,
  limits: Limits = {},
  otherwise: () => Pasted = noAddress,
): Pasted {
  const found = partsOf(raw.url);
  if (found === undefined || !URL.canParse(found.rest, BASE)) return otherwise();
  const url = new URL(found.rest, BASE);
  if (!isDecodable(url.pathname)) throw new Unreadable('escape');
  return {
    isUnseen: false,
    isUnread: false,
    isCut: false,
    ...raw,
    ...limits,
    form,
    host: found.host ?? headerOf(raw, 'host'),
    path: url.pathname,
    query: [...url.searchParams],
  };
}

const BASE = 'https://host.invalid';

function noAddress(): never {
  throw new Unreadable('address');
}

/** The first address in code of any language; the rest of it stays unread. */
function inCode(text: string): Pasted {
  const [, , quoted = ''] = QUOTED.exec(text) ?? [];
  const url = quoted || (/https?:\/\/[^\s'"`<>]+/i.exec(text)?.[0].replace(/[.,;)]+$/, '') ?? '');
  const [, verb] = VERB.exec(text) ?? [];
  const method = verb?.toUpperCase();
  const isUnseen = method !== undefined && method !== 'GET';
  return located('code', { ...BARE, url, method }, { isUnread: true, isUnseen });
}

const QUOTED = /(["'`])((?:https?:\/\/|\$\{\w+\}\/|\/api\/)[^"'`]*)\1/i;
const VERB =
  /\b(?:method['"]?\s*[:=]?\s*['"]?|requests\.|axios\.|http\.|client\.)(get|post|put|patch|delete)\b/i;

/** A long address is often printed over several lines. */
function joined(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, '');
}

/** A host may be missing, a variable of a shell, or a placeholder of a guide. */
function partsOf(address: string): { host: string | undefined; rest: string } | undefined {
  const bare = address.replace(/^["'<]|["'>]$/g, '');
  if (bare.startsWith('/')) return { host: undefined, rest: bare };
  const [, variable] = /^(?:\$\w+|\$?\{\{?[^{}\s]+\}\}?|%\w+%)(\/.*)$/s.exec(bare) ?? [];
  if (variable !== undefined) return { host: undefined, rest: variable };
  const [, authority, path = ''] = /^https?:\/\/([^/?#\s]+)(.*)$/is.exec(bare) ?? [];
  if (authority !== undefined) {
    const host = authority.replace(/^.*@/, '');
    const rest = path.startsWith('/') ? path : `/${path}`;
    return { host: /[${}%<>]/.test(host) ? undefined : host, rest };
  }
  const [, host, rest] = /^([\w.-]+(?::\d+)?)(\/.*)$/s.exec(bare) ?? [];
  if (host === undefined || rest === undefined) return undefined;
  // `api/v1/brands`, without its first slash
  return host === 'api' ? { host: undefined, rest: `/${bare}` } : { host, rest };
}

function isDecodable(path: string): boolean {
  try {
    // a bundler drops a call whose result nobody uses
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

function headerOf({ headers }: Raw, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1];
}

/** Without quotes, what follows the first `&` of an address is another command. */
function isCut(command: string): boolean {
  const unquoted = command.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"/gs, '""');
  return /\s[^\s"]*\?[^\s"]*(?<![\\^])&[^\s"&]/.test(unquoted);
}
