import { isNode } from '../document.ts';
import type { Family } from './families.ts';
import { isIdentifier } from './names.ts';

/** What a description does not say of the client that is made for it. */
export type ClientConfig = {
  /** How examples call the client, such as `api`. */
  receiver: string;
  /** Where the methods of paths go, by the longest prefix that they have. */
  families: Family[];
  /** Names that the client has for itself: a path of that name becomes a namespace. */
  reserved: string[];
  /** Operations without a method, as a regular expression of their operationIds; '' for none. */
  leftOut: string;
  /** Schemas that may stand in a success instead of its data; the client makes errors of them. */
  notData: string[];
  /** The error class of each status, of `notData`, and of `exclusive`: names that are refused. */
  errors: Record<string, string>;
};

type Field = { kind: string; is: (value: unknown) => boolean };

const FIELDS: Record<keyof ClientConfig, Field> = {
  receiver: { kind: 'text', is: isText },
  families: { kind: 'list of { prefix, namespace }', is: isListOf(isFamily) },
  reserved: { kind: 'list of texts', is: isListOf(isText) },
  leftOut: { kind: 'regular expression', is: isPattern },
  notData: { kind: 'list of texts', is: isListOf(isText) },
  errors: {
    kind: 'table of texts',
    is: (value) => isNode(value) && Object.values(value).every(isText),
  },
};

/** Reads a configuration. Throws if a field is missing or of another kind. */
export function clientConfig(value: unknown): ClientConfig {
  const config = isNode(value) ? value : {};
  const wrong = Object.entries(FIELDS)
    .filter(([name, { is }]) => !is(config[name]))
    .map(([name, { kind }]) => `"${name}" (a ${kind})`);
  if (wrong.length > 0) {
    throw new Error(`The configuration of a client needs ${wrong.join(', ')}.`);
  }
  return config as ClientConfig;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(is: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(is);
}

function isFamily(value: unknown): boolean {
  const { prefix, namespace } = isNode(value) ? value : {};
  return isText(prefix) && isText(namespace) && (namespace === '' || isIdentifier(namespace));
}

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}
