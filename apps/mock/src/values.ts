import { closest, parseTime } from '@winninghunter/sandbox/server';
import { formatSize, parseSize } from './size.ts';

/** The command line is wrong; the message is one line for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One of some words. Throws a `UsageError`, as all of these do. */
export function readChoice<T extends string>(
  option: string,
  text: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const similar = closest(text, choices);
  throw wrong(option, text, similar ? `Did you mean ${similar}?` : `Give ${choices.join(' or ')}.`);
}

/** A whole number within bounds. `meaning` is said of the least. */
export function readWhole(
  option: string,
  text: string,
  [least, most]: readonly [number, number],
  meaning = '',
): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw wrong(option, text, `Give a whole number from ${least}${meaning} to ${most}.`);
}

/** Bytes. */
export function readSize(option: string, text: string, most: number): number {
  const bytes = parseSize(text);
  if (bytes !== undefined && bytes <= most) return bytes;
  throw wrong(option, text, `Give a size such as 500kB, at most ${formatSize(most)}.`);
}

/** Milliseconds since 1970. */
export function readTime(option: string, text: string): number {
  const time = parseTime(text);
  if (time !== undefined) return time;
  throw wrong(option, text, 'Give a date or a time from 1970 on, such as 2026-03-01T12:00:00Z.');
}

/** A text that is not empty. */
export function readText(option: string, text: string, wanted: string): string {
  if (text !== '') return text;
  throw new UsageError(`${option} is empty. Give ${wanted}.`);
}

/** The address of a Redis server. It is not repeated, because it may hold a password. */
export function readRedisUrl(option: string, text: string): string {
  const isRedis = URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol);
  if (isRedis) return text;
  throw new UsageError(`${option} is no URL of Redis. Give one such as redis://127.0.0.1:6379.`);
}

function wrong(option: string, text: string, advice: string): UsageError {
  return new UsageError(`${option} is ${JSON.stringify(text)}. ${advice}`);
}
