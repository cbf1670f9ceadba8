import { type ClientConfig, clientConfig } from '../client/config.ts';
import { isNode } from '../document.ts';
import type { ClientSettings } from './samples.ts';

/** What a description does not say of its samples. */
export type DocsConfig = {
  /** The server that samples go to. */
  origin: string;
  /** What stands for the key or the session of each security scheme. */
  credentials: Record<string, string>;
  /** The typed client, if there is one; `configuration` is that of the emitter `client`. */
  client?: Omit<ClientSettings, 'home'> & { configuration: ClientConfig };
};

/** Reads a configuration. Throws if a field is missing or of another kind. */
export function docsConfig(value: unknown): DocsConfig {
  const { origin, credentials, client } = isNode(value) ? value : {};
  if (typeof origin !== 'string' || !isTexts(credentials)) {
    throw new Error(
      'The configuration of docs needs "origin" (a text), "credentials" (a table of texts).',
    );
  }
  return { origin, credentials, ...(client !== undefined && { client: clientOf(client) }) };
}

function clientOf(value: unknown): NonNullable<DocsConfig['client']> {
  const { module, factory, options, origin, configuration } = isNode(value) ? value : {};
  if (![module, factory, origin].every((each) => typeof each === 'string') || !isTexts(options)) {
    throw new Error(
      'The "client" of the configuration needs "module", "factory", "origin" (texts), "options" (a table of texts).',
    );
  }
  return {
    ...(value as Omit<ClientSettings, 'home'>),
    configuration: clientConfig(configuration),
  };
}

function isTexts(value: unknown): value is Record<string, string> {
  return isNode(value) && Object.values(value).every((each) => typeof each === 'string');
}
