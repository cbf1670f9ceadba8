/** What a value has to be, in words: `a whole number from 1 to 50`. */

import { type Document, isNode, resolve, type Schema } from '../document.ts';
import { valuesOf } from '../exclusive.ts';
import { isImpossible } from '../impossible.ts';
import { inWords, quoted } from './runtime/words.ts';

/** Longer lists are cut, since nobody reads them in a message. */
const MAX_VALUES = 20;

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date as YYYY-MM-DD',
  'date-time': 'a date and a time as YYYY-MM-DDThh:mm:ssZ',
  time: 'a time as hh:mm:ssZ',
  uri: 'an address as https://example.com/path',
  'uri-reference': 'an address or a path',
  email: 'an e-mail address',
  hostname: 'a host name as example.com',
  uuid: 'a UUID',
};

/** What fits a schema, to be read after "has to be". */
export function fitsOf(document: Document, schema: unknown, wholes: Schema[] = []): string {
  const target = isNode(schema) ? resolve(document, schema as Schema) : {};
  if (isImpossible(document, schema)) return 'left out';
  if (wholes.includes(target)) return 'further such values';
  const inside = [...wholes, target];
  const values = valuesOf(document, target);
  if (values !== undefined) return listed(values);
  const alternatives = target.oneOf ?? target.anyOf;
  if (alternatives !== undefined && target.properties === undefined) {
    return joined(alternatives.map((each) => fitsOf(document, each, inside)));
  }
  const [only, ...others] = target.allOf ?? [];
  if (only !== undefined && others.length === 0 && target.type === undefined) {
    return fitsOf(document, only, inside);
  }
  const types = [target.type ?? implied(target)].flat();
  return joined(types.map((type) => ofType(document, type, target, inside)));
}

function implied({ properties, items, allOf }: Schema): string {
  if (items !== undefined) return 'array';
  return properties === undefined && allOf === undefined ? 'any' : 'object';
}

function ofType(document: Document, type: string, schema: Schema, wholes: Schema[]): string {
  switch (type) {
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'string':
      return text(schema);
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return `a list of ${size(schema)}${plural(fitsOf(document, schema['items'], wholes))}`;
    case 'object':
      return 'an object';
    default:
      return type === 'null' ? 'null' : 'any value';
  }
}

function text(schema: Schema): string {
  const { format = '', pattern, minLength = 0, maxLength } = schema;
  const named = FORMATS[format];
  if (named !== undefined) return named;
  const example = schema.examples?.find((each) => typeof each === 'string' && each !== '');
  const such = example === undefined ? '' : ` such as \`${example}\``;
  if (pattern !== undefined)
    return such === '' ? `text that matches \`${pattern}\`` : `text${such}`;
  if (maxLength !== undefined) return `text of at most ${maxLength} characters`;
  if (minLength === 1) return 'text that is not empty';
  return Number(minLength) > 1 ? `text of at least ${minLength} characters` : 'text';
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  const limits = [
    minimum === undefined ? [] : `from ${minimum}`,
    exclusiveMinimum === undefined ? [] : `above ${exclusiveMinimum}`,
    maximum === undefined ? [] : `${minimum === undefined ? 'up ' : ''}to ${maximum}`,
    exclusiveMaximum === undefined ? [] : `below ${exclusiveMaximum}`,
  ].flat();
  return limits.map((limit) => ` ${limit}`).join('');
}

function size({ minItems, maxItems }: Schema): string {
  if (maxItems !== undefined) return `at most ${maxItems} `;
  return minItems === undefined ? '' : `at least ${minItems} `;
}

/** `whole numbers from 1`, of `a whole number from 1`. */
function plural(fits: string): string {
  const [, noun, rest = ''] = PLAIN.exec(fits) ?? [];
  if (noun === undefined) {
    return fits
      .replace(/^one of /, 'any of ')
      .replace(/^text\b/, 'texts')
      .replace('that is', 'that are')
      .replace('that matches', 'that match');
  }
  return `${noun}${noun.endsWith('s') ? 'es' : 's'}${rest}`;
}

const PLAIN = /^an? (whole number|number|date|address|object|list)(.*)$/;

function listed(values: readonly unknown[]): string {
  const words = values.map((value) =>
    quoted(typeof value === 'string' ? value : JSON.stringify(value)),
  );
  const named = words.map((word) => (word === '``' ? 'an empty text' : word));
  if (named.length > MAX_VALUES) {
    return `one of ${named.slice(0, MAX_VALUES).join(', ')} and ${named.length - MAX_VALUES} more`;
  }
  return `${named.length > 2 ? 'one of ' : ''}${inWords(named, 'or')}`;
}

function joined(fits: readonly string[]): string {
  return [...new Set(fits)].join(', or ') || 'any value';
}
