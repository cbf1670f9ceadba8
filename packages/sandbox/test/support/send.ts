/** Sends requests of the normal account to the whole engine. */

import { createSandbox, type Sandbox, type SandboxOptions, testAccounts } from '../../src/index.ts';

const START = Date.UTC(2026, 2, 31, 1);
const STEP = 1_100;
const [account] = testAccounts;
const HEADERS = { 'x-api-key': account?.key ?? '', cookie: `wh_session=${account?.session}` };

/** With a clock by which no request is over the rate limit. */
export function createPatient(options: SandboxOptions = {}): Sandbox {
  let now = START;
  return createSandbox({
    scale: 300,
    now: () => {
      now += STEP;
      return now;
    },
    ...options,
  });
}

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  readonly mediaType?: string | undefined;
};

export function send(
  sandbox: Sandbox,
  { method, path, values = {}, query = {}, body, mediaType }: Asked,
): Promise<Response> {
  const url = new URL(
    path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(values[name]))),
    'https://sandbox.example',
  );
  url.search = String(new URLSearchParams(texts(query)));
  const type = mediaType ?? 'application/json';
  return sandbox.fetch(
    new Request(url, {
      method: method.toUpperCase(),
      headers: { ...HEADERS, ...(body && { 'content-type': type }) },
      ...(body && {
        body: type.endsWith('json')
          ? JSON.stringify(body)
          : String(new URLSearchParams(texts(body))),
      }),
    }),
  );
}

function texts(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
