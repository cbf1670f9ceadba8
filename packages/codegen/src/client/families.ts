/** Families of paths: what is below a prefix goes to a namespace of the client. */

import type { ClientConfig } from './config.ts';

export type Family = {
  prefix: string;
  /** '' is the client itself. */
  namespace: string;
};

/** The family of a path: the one with the longest prefix. Throws if there is none. */
export function familyOf(path: string, { families }: ClientConfig): Family {
  const [family] = families
    .filter(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
    .toSorted((one, other) => other.prefix.length - one.prefix.length);
  if (family === undefined) {
    throw new Error(
      `No prefix in "families" of the configuration begins ${path}. Add one, such as "".`,
    );
  }
  return family;
}

/** What follows the prefix of its family, step by step. */
export function segmentsOf(path: string, { prefix }: Family): string[] {
  return path.slice(prefix.length).split('/').filter(Boolean);
}

/** The namespaces of all families, each once. */
export function namespacesOf({ families }: ClientConfig): string[] {
  return [...new Set(families.map(({ namespace }) => namespace))];
}

/** The namespace that the names of a method begin with, and the names below it. */
export function homeOf(
  [first = '', ...rest]: string[],
  config: ClientConfig,
): { namespace: string; steps: string[] } {
  return namespacesOf(config).includes(first)
    ? { namespace: first, steps: rest }
    : { namespace: '', steps: [first, ...rest] };
}

/** The interface with the methods of a namespace. */
export function interfaceOf(namespace: string): string {
  return `${namespace.charAt(0).toUpperCase()}${namespace.slice(1)}Methods`;
}
