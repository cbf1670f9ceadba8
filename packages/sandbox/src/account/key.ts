const DIGITS = 48;
const DIGITS_PER_WORD = 8;

/**
 * A key of the form that the service's keys have. The same for the same text, so that a test that
 * replaces keys can be repeated; not a secret.
 */
export function makeKey(text: string): string {
  let key = 'wh_';
  for (let word = 0; word < DIGITS / DIGITS_PER_WORD; word += 1) {
    key += hash(`${word}:${text}`).toString(16).padStart(DIGITS_PER_WORD, '0');
  }
  return key;
}

/** 32 bits, by FNV-1a and a last mix. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
