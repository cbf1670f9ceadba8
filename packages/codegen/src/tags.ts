import { isNode, type Operation } from './document.ts';

/** The `x-` fields of an operation as tags of a doc comment: `provenance source: guide`. */
export function tagsOf(operation: Operation): string[] {
  return Object.entries(operation)
    .filter(([field]) => field.startsWith('x-'))
    .map(([field, value]) => `${field.slice('x-'.length)} ${onOneLine(inWords(value))}`);
}

/** An object reads `a: 1; b: 2`, and a list of objects sets them apart by ` | `. */
function inWords(value: unknown): string {
  if (Array.isArray(value) && value.some(isNode)) {
    return value.map(inWords).join(' | ');
  }
  return isNode(value)
    ? Object.entries(value)
        .map(([key, member]) => `${key}: ${plain(member)}`)
        .join('; ')
    : plain(value);
}

function plain(value: unknown): string {
  if (Array.isArray(value) && !value.some((each) => typeof each === 'object')) {
    return value.map(plain).join(', ') || 'none';
  }
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
