import type { Exchange } from './http/exchange.ts';
import type { Paint } from './paint.ts';

/** One line for one request: method, target, status, time, credits left, and what went wrong. */
export function formatExchange(exchange: Exchange, paint: Paint): string {
  const { method, target, status, milliseconds, creditsLeft, reason, broken } = exchange;
  const dim = (text: string): string => paint('dim', text);
  const parts = [
    method,
    maskKeys(target),
    ...(status > 0 ? [paint(colourOf(status), String(status))] : []),
    ...(broken ? [paint('red', WORDS[broken])] : []),
    dim(`${milliseconds.toFixed(1)} ms`),
    ...(creditsLeft === undefined ? [] : [dim(`(${inDigits(creditsLeft)} credits left)`)]),
    ...(reason ? [printable(reason)] : []),
  ];
  return withoutKeys(parts.join(' '));
}

/** The same for programs: an object that can be JSON. */
export function describeExchange({ target, milliseconds, ...rest }: Exchange): object {
  const { reason } = rest;
  return {
    ...rest,
    target: withoutKeys(maskKeys(target)),
    milliseconds: Number(milliseconds.toFixed(3)),
    ...(reason !== undefined && { reason: withoutKeys(reason) }),
  };
}

const WORDS = { reset: 'reset', 'cut off': 'cut off', left: 'client left' };

/** A key may stand where nobody expects it, such as under a misspelt name. */
function withoutKeys(line: string): string {
  return line.replace(/\bwh_\w+/g, 'wh_***');
}

/** Replaces the value of each `api_key` in the query, however the name is encoded. */
function maskKeys(target: string): string {
  const start = target.indexOf('?');
  if (start === -1 || !KEY.test(target)) return target;
  const pairs = target
    .slice(start + 1)
    .split('&')
    .map((pair) => (isKey(pair) ? 'api_key=***' : pair));
  return `${target.slice(0, start)}?${pairs.join('&')}`;
}

/** Part of the name, or a sign that letters of it may be encoded. */
const KEY = /key|%/i;

function isKey(pair: string): boolean {
  return [...new URLSearchParams(pair).keys()].some((name) => name.toLowerCase() === 'api_key');
}

function colourOf(status: number): 'green' | 'yellow' | 'red' {
  if (status < 400) return 'green';
  return status < 500 ? 'yellow' : 'red';
}

/** `19,858`. */
function inDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const MAX_REASON_LENGTH = 300;

/** The reason repeats what the caller sent, which must not steer the terminal. */
function printable(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ');
  return line.length > MAX_REASON_LENGTH ? `${line.slice(0, MAX_REASON_LENGTH)}…` : line;
}
