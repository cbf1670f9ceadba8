import { parseArgs } from 'node:util';
import { closest } from './closest.ts';

/** What the command line asks for. */
export type Command =
  | { action: 'help' | 'version' }
  | { action: 'serve'; host: string; port: number; description: string | undefined };

/** The command line is wrong; the message is one line for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP: string = `Usage: winninghunter-mock [options]

Answers the WinningHunter API on this machine, straight from its OpenAPI description.

Options:
  --port <number>        port to listen on, 0 for any free one (default: 4010)
  --host <address>       address to listen on (default: 127.0.0.1)
  --engine <name>        what answers: prism (default: prism)
  --description <file>   OpenAPI description, YAML or JSON (default: the strict one of
                         @winninghunter/openapi)
  -h, --help             show this text
  --version              show the version
`;

const OPTIONS = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  engine: { type: 'string', default: 'prism' },
  description: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the arguments after the command's name. Throws a `UsageError`. */
export function readArguments(args: string[]): Command {
  const values = parse(args);
  if (values.help) return { action: 'help' };
  if (values.version) return { action: 'version' };
  if (values.engine !== 'prism') {
    throw new UsageError(`There is no engine ${JSON.stringify(values.engine)}. Use prism.`);
  }
  const { host, description } = values;
  if (host === '') throw new UsageError('--host is empty. Give an address, such as 127.0.0.1.');
  if (description === '') throw new UsageError('--description is empty. Give a file.');
  return { action: 'serve', host, port: readPort(values.port), description };
}

function parse(args: string[]): Values {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (cause) {
    const [sentence = ''] = (cause as Error).message.split(/\.? To specify|\.?\n/);
    throw new UsageError(`${sentence}. ${advice(sentence)}`, { cause });
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function advice(sentence: string): string {
  const unknown = /Unknown option '--([^']+)'/.exec(sentence)?.[1];
  const similar = unknown && closest(unknown, Object.keys(OPTIONS));
  return similar ? `Did you mean --${similar}?` : 'See --help.';
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(
    `--port is ${JSON.stringify(text)}. Give a whole number from 0 (any free port) to 65535.`,
  );
}
