import { isNode } from '../document.ts';
import { isIdentifier } from './names.ts';

/** A value as TypeScript is written by hand. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(', ')}]`;
  }
  if (isNode(value)) {
    const entries = Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${literal(each)}`);
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  }
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** A name as the key of an object. */
export function keyOf(name: string): string {
  return isIdentifier(name) ? name : quoted(name);
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
