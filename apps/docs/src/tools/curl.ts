/** Reads curl commands: words as a shell splits them (shlex), options as curl reads them. */

import { split } from 'shlex';

/** What curl would send. */
export type Command = {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body, if it is no form of parts. */
  readonly content?: string;
  /** The parts of `-F`. */
  readonly parts?: readonly Part[];
  /** Names of files whose content is not there to be read. */
  readonly files: readonly string[];
};

/** A field of a form, or a file of which only the name is known. */
export type Part = { readonly name: string; readonly value: string; readonly isFile: boolean };

/** Why a command cannot be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: 'quote' | 'address' | 'value' | 'escape';
  /** The option that lacks its value. */
  readonly option: string;

  constructor(reason: Unreadable['reason'], option = '') {
    super(`The command cannot be read: ${reason} ${option}`.trim());
    this.reason = reason;
    this.option = option;
  }
}

/**
 * Reads one curl command. Variables of the shell stay as they are written.
 *
 * @throws An `Unreadable` if a quote or a value is missing, or there is no address.
 */
export function readCurl(command: string): Command {
  const [, ...words] = wordsOf(command);
  const draft: Draft = { headers: [], data: [], parts: [], files: [], query: [], isGet: false };
  for (const [option, value] of optionsOf(words)) EFFECTS[option]?.(draft, value);
  if (draft.url === undefined) throw new Unreadable('address');
  return finished(draft, draft.url);
}

/** The curl command of a text, without what stands before it; undefined if there is none. */
export function curlIn(text: string): string | undefined {
  return START.exec(text)?.groups?.['command'];
}

/** At the start of a line or after another command, behind a prompt, `sudo` or variables. */
const START =
  /(?:^|\n|[;&|]\s)\s*(?:\$\s+)?(?:sudo\s+)?(?:\w+=\S*\s+)*(?<command>curl(?:\.exe)?\s.*)$/s;

type Draft = {
  url?: string;
  method?: string;
  isGet: boolean;
  readonly headers: [string, string][];
  readonly data: string[];
  readonly parts: Part[];
  readonly files: string[];
  readonly query: string[];
};

function wordsOf(command: string): string[] {
  try {
    return split(asPosix(command.replaceAll('\r\n', '\n')).trim());
  } catch {
    throw new Unreadable('quote');
  }
}

/** As a POSIX shell would have it: cmd escapes by `^`, and PowerShell goes on after a backtick. */
function asPosix(command: string): string {
  const isCmd = /\^(\n|")/.test(command);
  const text = isCmd ? command.replaceAll(/\^\n\s*/g, ' ').replaceAll(/\^(.)/g, '$1') : command;
  return text.replaceAll(/`\n\s*/g, ' ');
}

/** Short names of the options that matter here. */
const SHORT: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  G: 'get',
  I: 'head',
  b: 'cookie',
};

/** Short options that take a value and do not matter here. */
const SHORT_VALUED = 'AeomTxwKcDErtuUyYzCPQh';

/** Long options that take a value and do not matter here. */
const LONG_VALUED = new Set(
  `user user-agent referer output max-time upload-file proxy write-out config cookie-jar dump-header cert
  range telnet-option proxy-user speed-limit speed-time time-cond connect-timeout retry retry-delay
  retry-max-time max-redirs resolve connect-to cacert capath key cert-type key-type pass ciphers
  tls-max interface limit-rate max-filesize noproxy dns-servers trace trace-ascii stderr
  output-dir keepalive-time local-port proto proto-default proto-redir unix-socket
  aws-sigv4 variable expect100-timeout happy-eyeballs-timeout-ms`.split(/\s+/),
);

const VALUED = new Set([
  'request',
  'header',
  'data',
  'data-ascii',
  'data-raw',
  'data-binary',
  'data-urlencode',
  'json',
  'form',
  'form-string',
  'cookie',
  'oauth2-bearer',
  'url',
  'url-query',
]);

type Option = readonly [name: string, value: string];

/** Each option by its long name; an address is the value of `url`. */
function* optionsOf(words: readonly string[]): Generator<Option> {
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    // what comes after is another request
    if (word === '--next' || word === '-:' || isControl(word)) return;
    if (word.startsWith('--')) yield longOption(word.slice(2), rest);
    else if (/^-./.test(word)) yield* shortOptions(word.slice(1), rest);
    else yield ['url', word];
  }
}

/** What ends a command in a shell. */
function isControl(word: string): boolean {
  return ['|', '||', '&&', ';', '&', '>', '>>', '2>&1'].includes(word);
}

/** `--url x` or `--url=x`. */
function longOption(word: string, rest: string[]): Option {
  const [, name = word, value] = /^([\w-]+)=(.*)$/s.exec(word) ?? [];
  const takesValue = VALUED.has(name) || LONG_VALUED.has(name);
  return [name, takesValue ? (value ?? nextOf(`--${name}`, rest)) : ''];
}

/** `-sSX POST` is three options, and `-XPOST` is one with its value. */
function* shortOptions(letters: string, rest: string[]): Generator<Option> {
  for (const [index, letter] of [...letters].entries()) {
    const name = SHORT[letter] ?? letter;
    if (VALUED.has(name) || SHORT_VALUED.includes(letter)) {
      yield [name, letters.slice(index + 1) || nextOf(`-${letter}`, rest)];
      return;
    }
    yield [name, ''];
  }
}

function nextOf(option: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) throw new Unreadable('value', option);
  return value;
}

type Effect = (draft: Draft, value: string) => void;

const addData: Effect = (draft, value) => {
  if (value.startsWith('@')) draft.files.push(value.slice(1));
  else draft.data.push(value);
};

/** What each option does to a request. Others change nothing that is checked. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  url: (draft, value) => {
    draft.url ??= value;
  },
  request: (draft, value) => {
    draft.method = value.toUpperCase();
  },
  get: (draft) => {
    draft.isGet = true;
  },
  head: (draft) => {
    draft.method ??= 'HEAD';
  },
  header: (draft, value) => {
    const [, name = '', content = ''] = /^([^:]*):\s*(.*)$/s.exec(value) ?? [];
    if (name !== '') draft.headers.push([name.trim(), content.trim()]);
  },
  cookie: (draft, value) => {
    if (value.includes('=')) draft.headers.push(['Cookie', value]);
  },
  'oauth2-bearer': (draft, value) => draft.headers.push(['Authorization', `Bearer ${value}`]),
  data: addData,
  'data-ascii': addData,
  'data-binary': addData,
  'data-raw': (draft, value) => draft.data.push(value),
  'data-urlencode': (draft, value) => {
    const encoded = encodedPair(value);
    if (encoded === undefined) draft.files.push(value.slice(value.indexOf('@') + 1));
    else draft.data.push(encoded);
  },
  'url-query': (draft, value) => draft.query.push(encodedPair(value) ?? ''),
  json: (draft, value) => {
    if (value.startsWith('@')) draft.files.push(value.slice(1));
    // several are put together as they are
    else draft.data.push((draft.data.pop() ?? '') + value);
    draft.headers.push(['Content-Type', 'application/json']);
  },
  form: (draft, value) => {
    const [, name = '', mark = '', content = ''] = /^([^=]*)=([@<]?)(.*)$/s.exec(value) ?? [];
    const plain = content.replace(/;(type|filename|headers|encoder)=.*$/s, '');
    if (mark !== '') draft.files.push(plain);
    draft.parts.push({ name, value: plain, isFile: mark !== '' });
  },
  'form-string': (draft, value) => {
    const equals = value.indexOf('=');
    const name = value.slice(0, equals);
    draft.parts.push({ name, value: value.slice(equals + 1), isFile: false });
  },
};

/** `name=content`, `=content` or `content`, with the content encoded; undefined if it is in a file. */
function encodedPair(value: string): string | undefined {
  const [, name = '', mark = '', content = ''] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
  if (mark === '@') return undefined;
  if (mark === '') return encodeURIComponent(value);
  return `${name === '' ? '' : `${name}=`}${encodeURIComponent(content)}`;
}

function finished(draft: Draft, address: string): Command {
  const { headers, parts, files, data, isGet } = draft;
  const content = data.length > 0 ? data.join('&') : undefined;
  const added = [...draft.query, ...(isGet && content !== undefined ? [content] : [])];
  const hasBody = !isGet && (content !== undefined || files.length > 0 || parts.length > 0);
  return {
    url: withQuery(address, added),
    method: draft.method ?? (hasBody ? 'POST' : 'GET'),
    headers: isTyped(headers) || !hasBody || parts.length > 0 ? headers : [...headers, FORM],
    ...(hasBody && content !== undefined && { content }),
    ...(parts.length > 0 && { parts }),
    files,
  };
}

/** What curl says of a body unless it is told otherwise. */
const FORM: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded'];

function isTyped(headers: Draft['headers']): boolean {
  return headers.some(([name]) => name.toLowerCase() === 'content-type');
}

function withQuery(address: string, added: readonly string[]): string {
  if (added.length === 0) return address;
  const [before = '', hash] = address.split('#', 2);
  const joint = before.includes('?') ? '&' : '?';
  return `${before}${joint}${added.join('&')}${hash === undefined ? '' : `#${hash}`}`;
}
