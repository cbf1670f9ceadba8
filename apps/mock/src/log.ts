import { styleText } from 'node:util';
import type { Exchange } from './server.ts';

/**
 * One line for one answered request: method, target, status, time, and why it was refused.
 * Coloured if `stream` is a terminal that wants colours.
 */
export function formatExchange(exchange: Exchange, stream: NodeJS.WritableStream): string {
  const { method, target, status, milliseconds, reason } = exchange;
  const parts = [
    method,
    maskKeys(target),
    styleText(colourOf(status), String(status), { stream }),
    styleText('dim', `${milliseconds.toFixed(1)} ms`, { stream }),
    ...(reason ? [printable(reason)] : []),
  ];
  return withoutKeys(parts.join(' '));
}

/** A key may stand where nobody expects it, such as under a misspelt name. */
function withoutKeys(line: string): string {
  return line.replace(/\bwh_\w+/g, 'wh_***');
}

/** Replaces the value of each `api_key` in the query, however the name is encoded. */
function maskKeys(target: string): string {
  const [path = '', ...rest] = target.split('?');
  if (rest.length === 0) return path;
  const pairs = rest
    .join('?')
    .split('&')
    .map((pair) => (isKey(pair) ? 'api_key=***' : pair));
  return `${path}?${pairs.join('&')}`;
}

function isKey(pair: string): boolean {
  return [...new URLSearchParams(pair).keys()].some((name) => name.toLowerCase() === 'api_key');
}

function colourOf(status: number): 'green' | 'yellow' | 'red' {
  if (status < 400) return 'green';
  return status < 500 ? 'yellow' : 'red';
}

const MAX_REASON_LENGTH = 300;

/** The reason repeats what the caller sent, which must not steer the terminal. */
function printable(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ');
  return line.length > MAX_REASON_LENGTH ? `${line.slice(0, MAX_REASON_LENGTH)}…` : line;
}
