/** The code of a request, with `$WH_API_KEY` where the key goes: none is ever shown. */

import type { FormPart, SampleRequest } from '@winninghunter/docs-content';
import { samplesFor } from '@winninghunter/docs-content/samples';
import { type Ask, type Content, search, valuesOf } from './ask.ts';
import type { Known } from './catalogue.ts';

export type ToolCode = { readonly curl: string; readonly client: string | undefined };

type Input = Readonly<Record<string, unknown>>;

const SERVICE = 'https://app.winninghunter.com';

/** The address of a request, as one may paste it elsewhere. */
export function addressOf({ path, query }: Ask): string {
  return withoutKeys(`${SERVICE}${path}${search(query)}`);
}

/** @param input - All values by name, as the client takes them; there may be more of them. */
export function codeOf(ask: Ask, known: Known, input: Input): ToolCode {
  const { curl = '', client } = samplesFor(sampleOf(ask, known, input));
  return {
    // single quotes would keep the shell from filling in the variable
    curl: withoutKeys(curl).replaceAll(/'([^'"\n]*\$WH_[A-Z_]+)'/g, '"$1"'),
    client: client && inEnvironment(withoutKeys(client)),
  };
}

/** The client finds the key by itself. */
function inEnvironment(client: string): string {
  return client
    .replace("{ apiKey: '$WH_API_KEY' }", '')
    .replaceAll(
      /'(wh_session=)\$(WH_SESSION)'/g,
      (_, name: string, variable: string) => `\`${name}\${process.env.${variable}}\``,
    );
}

function sampleOf(ask: Ask, known: Known, input: Input): SampleRequest {
  const { method, path, content } = ask;
  const query = ask.query.filter(([name]) => name.toLowerCase() !== 'api_key');
  const call =
    known.call === '' ? {} : { call: { method: known.call, input: sentOf(ask, known, input) } };
  return {
    method,
    path,
    query: query.map(([name, value]): [string, string] => [name, value]),
    headers: { ...credentialOf(known), ...typeOf(content) },
    ...bodyOf(content),
    ...(known.isText && { isText: true }),
    ...call,
  };
}

function credentialOf({ credential }: Known): Record<string, string> {
  if (credential === 'key') return { 'X-API-Key': '$WH_API_KEY' };
  return credential === 'session' ? { Cookie: 'wh_session=$WH_SESSION' } : {};
}

function typeOf(content: Content | undefined): Record<string, string> {
  if (content === undefined) return {};
  if (content.kind === 'text') return content.type === '' ? {} : { 'Content-Type': content.type };
  return { 'Content-Type': TYPES[content.kind] };
}

const TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  parts: 'multipart/form-data',
};

function bodyOf(content: Content | undefined): Pick<SampleRequest, 'body' | 'form'> {
  if (content === undefined) return {};
  if (content.kind === 'json') return { body: JSON.stringify(content.value) };
  if (content.kind === 'text') return { body: content.text };
  if (content.kind === 'form') {
    return { form: content.pairs.map(([name, value]): FormPart => ({ name, value })) };
  }
  return {
    form: content.parts.map(
      ({ name, value, isFile }): FormPart =>
        isFile ? { name, value: '', file: value } : { name, value },
    ),
  };
}

/** What the client is given: the values that are sent, in one object. */
function sentOf(ask: Ask, known: Known, input: Input): Record<string, unknown> | null {
  const isSent = (name: string) =>
    known.path.includes(`{${name}}`) || valuesOf(ask, name).length > 0;
  const sent = Object.entries(input).filter(([name]) => isSent(name));
  return sent.length === 0 ? null : Object.fromEntries(sent);
}

/** A key or a session, wherever it was written. */
export function withoutKeys(text: string): string {
  return text
    .replaceAll(/wh_(?!session\b)[0-9A-Za-z]{8,}/g, '$WH_API_KEY')
    .replaceAll(/(\bapi_key=)[^&\s"']+/gi, '$1$WH_API_KEY');
}
