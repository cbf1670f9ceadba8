/** How a figure moves, in the words of filters. */
const MOVES: ReadonlyMap<string, (now: number, before: number) => boolean> = new Map([
  ['rising', (now, before) => now > before],
  ['upscaling', (now, before) => now > before],
  ['stable', (now, before) => now === before],
  ['declining', (now, before) => now < before],
  ['downscaling', (now, before) => now < before],
  ['nodownscaling', (now, before) => now >= before],
]);

/** Undefined for a text that is no such word, such as an empty one or `All`. */
export function moveOf(
  word: string | undefined,
): ((now: number, before: number) => boolean) | undefined {
  return MOVES.get(word?.toLowerCase() ?? '');
}

/** Days that a figure is compared over, where the request does not say. */
export const WEEK = 7;

/** Days of a span as filters name it: `1w`, `14d`, `1m`, `3m`. */
export function spanOf(word: string | undefined): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,3})(d|w|m)$/.exec(word?.toLowerCase() ?? '') ?? [];
  const days = { d: 1, w: 7, m: 30 }[unit];
  return days === undefined ? undefined : Number(count) * days;
}
