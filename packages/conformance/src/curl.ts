import { parseArgs } from 'node:util';
import { parse } from 'shell-quote';

/** What a curl command would send. */
export type CurlRequest = {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  body: string | undefined;
};

const OPTIONS = {
  silent: { type: 'boolean', short: 's' },
  'show-error': { type: 'boolean', short: 'S' },
  header: { type: 'string', short: 'H', multiple: true },
  request: { type: 'string', short: 'X' },
  data: { type: 'string', short: 'd' },
} as const;

/**
 * Reads a curl command as a shell and curl would: quotes, line continuations, variables, and the
 * options that the guides use.
 *
 * @param variables - Values of the shell variables in the command.
 * @throws If the command is not one of curl, or uses an option that is not known here.
 */
export function parseCurl(command: string, variables: Record<string, string>): CurlRequest {
  const words = parse(command.replaceAll('\\\n', ' '), variables);
  if (!words.every((word) => typeof word === 'string') || words.shift() !== 'curl') {
    throw new Error(`Not a plain curl command: ${command}`);
  }
  const { values, positionals } = parseArgs({
    args: words,
    options: OPTIONS,
    allowPositionals: true,
  });
  const [url, ...others] = positionals;
  if (url === undefined || others.length > 0) {
    throw new Error(`Expected one URL in: ${command}`);
  }
  return {
    url,
    method: values.request ?? (values.data === undefined ? 'GET' : 'POST'),
    headers: (values.header ?? []).map(splitHeader),
    body: values.data,
  };
}

function splitHeader(header: string): [string, string] {
  const colon = header.indexOf(':');
  return [header.slice(0, colon), header.slice(colon + 1).trim()];
}
