/** Reads a request as HTTP writes it: a line with its verb, headers, a blank line, a body. */

import type { Command } from './curl.ts';

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT'];

/** The request; undefined if the text does not begin with a verb. Headers and body may be missing. */
export function readMessage(text: string): Command | undefined {
  const lines = text.trim().split(/\r?\n/);
  const [, verb = '', start = ''] = /^([A-Za-z]+)\s+(\S.*)$/.exec(lines.shift() ?? '') ?? [];
  const method = verb.toUpperCase();
  if (!VERBS.includes(method)) return undefined;
  let url = start;
  // a long address is often printed over several lines
  while (!PROTOCOL.test(url) && isOfAddress(lines[0])) url += lines.shift()?.trim() ?? '';
  const headers = headersFrom(lines);
  const content = lines.join('\n').trim();
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    url: url.replace(PROTOCOL, ''),
    method,
    headers: content === '' || isTyped ? headers : [...headers, JSON_TYPE],
    ...(content !== '' && { content }),
    files: [],
  };
}

const PROTOCOL = /\s+HTTP\/[\d.]+\s*$/;

/** What else would stand below a request line without saying what it is. */
const JSON_TYPE = ['Content-Type', 'application/json'] as const;

const HEADER = /^([\w-]+):\s+(.*)$/;

function isOfAddress(line = ''): boolean {
  return line.trim() !== '' && !HEADER.test(line) && !/^\s*[{[]/.test(line);
}

/** Takes the headers from the lines, with the blank one that ends them. */
function headersFrom(lines: string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (name === undefined) break;
    headers.push([name, value.trim()]);
    lines.shift();
  }
  return headers;
}
