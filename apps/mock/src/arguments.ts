import { parseArgs } from 'node:util';
import { closest, MAX_BODY_BYTES } from '@winninghunter/sandbox/server';
import {
  readChoice,
  readRedisUrl,
  readSize,
  readText,
  readTime,
  readWhole,
  UsageError,
} from './values.ts';

/** What the command line asks for. */
export type Command = { action: 'help' | 'version' } | ServeCommand;

export type ServeCommand = {
  action: 'serve';
  host: string;
  port: number;
  /** In bytes. */
  bodyLimit: number;
  /** Whether lines are for programs. */
  isJson: boolean;
  /** Processes that answer. */
  workers: number;
  /** Whether the engine follows its description as it is edited. */
  isWatching: boolean;
  engine: SandboxOptions | PrismOptions;
};

type SandboxOptions = {
  name: 'sandbox';
  seed: number;
  scale: number;
  /** Milliseconds since 1970; the real time if it is left out. */
  now?: number;
  windows: 'strict' | 'faithful';
  unknown: 'warn' | 'refuse';
  /** A file that keeps what was written. */
  state?: string;
  /** URL of the server that keeps what several processes share. */
  redis?: string;
};

export type PrismOptions = {
  name: 'prism';
  /** A file; that of `@winninghunter/openapi` if it is left out. */
  description?: string;
};

export const HELP: string = `Usage: winninghunter-mock [options]

Answers the WinningHunter API on this machine, without a key of the service.

Options:
  --engine <name>        what answers (default: sandbox)
                           sandbox  behaves like the service: filters, sorts, pages,
                                    charges credits, keeps limits and remembers writes
                           prism    the examples of an OpenAPI description
  --port <number>        port to listen on, 0 for any free one (default: 4010)
  --host <address>       address to listen on (default: 127.0.0.1)
  --body-limit <size>    largest body of a request (default: 10MB, which is the most)
  --workers <number>     processes that answer (default: 1). More than one sandbox needs
                         --redis: keys, credits, rate windows and writes must be in one place
  --json                 log JSON, an object a line
  --watch                follow the description as it is edited, without a restart; in the
                         repository of this API alone: npm start -- --watch
  -h, --help             show this text
  --version              show the version

Options of the engine sandbox:
  --seed <number>        another seed gives another world (default: 1)
  --now <time>           when it is, such as 2026-03-01 or 2026-03-01T12:00:00Z; the clock
                         runs on from there (default: the real time)
  --scale <number>       products in the world; all else follows (default: 2000)
  --windows <how>        mixed time windows: strict refuses them, faithful answers them as
                         the service does (default: strict)
  --unknown <how>        parameters that the description does not know: warn of them, or
                         refuse them (default: warn)
  --state <file>         keep keys, credits, rate windows, writes and the log of requests in
                         a file
  --redis <url>          keep the same in Redis, shared by all workers and hosts:
                         redis://[user:password@]host:port/database

Options of the engine prism:
  --description <file>   OpenAPI description, YAML or JSON (default: the strict one of
                         @winninghunter/openapi)
`;

const OPTIONS = {
  engine: { type: 'string', default: 'sandbox' },
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  'body-limit': { type: 'string', default: '10MB' },
  workers: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  seed: { type: 'string' },
  now: { type: 'string' },
  scale: { type: 'string' },
  windows: { type: 'string' },
  unknown: { type: 'string' },
  state: { type: 'string' },
  redis: { type: 'string' },
  description: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

const ENGINES = ['sandbox', 'prism'] as const;

/** Options that only one of the engines knows. */
const OWN = {
  sandbox: ['seed', 'now', 'scale', 'windows', 'unknown', 'state', 'redis'],
  prism: ['description'],
} as const;

const MAX_SEED = 2 ** 32 - 1;
const MAX_SCALE = 100_000;
const MAX_PORT = 65_535;
const MAX_WORKERS = 256;

/** Reads the arguments after the command's name. Throws a `UsageError`. */
export function readArguments(args: string[]): Command {
  const values = parse(args);
  if (values.help) return { action: 'help' };
  if (values.version) return { action: 'version' };
  const name = readChoice('--engine', values.engine, ENGINES);
  refuseForeign(name, values);
  const engine = name === 'sandbox' ? readSandbox(values) : readPrism(values);
  const workers = readWhole('--workers', values.workers, [1, MAX_WORKERS]);
  if (workers > 1 && engine.name === 'sandbox' && engine.redis === undefined) {
    throw new UsageError(
      `--workers ${workers} needs --redis <url>: in memory, each worker would have keys, credits and writes of its own.`,
    );
  }
  if (workers > 1 && values.watch) {
    throw new UsageError(`--watch is for one process. Leave out --workers ${workers}.`);
  }
  return {
    action: 'serve',
    host: readText('--host', values.host, 'an address, such as 127.0.0.1'),
    port: readWhole('--port', values.port, [0, MAX_PORT], ' (any free port)'),
    bodyLimit: readSize('--body-limit', values['body-limit'], MAX_BODY_BYTES),
    isJson: values.json,
    isWatching: values.watch,
    workers,
    engine,
  };
}

function readSandbox({ seed, scale, now, windows, unknown, state, redis }: Values): SandboxOptions {
  if (state !== undefined && redis !== undefined) {
    throw new UsageError('--state and --redis are two places for the same. Give one of them.');
  }
  return {
    name: 'sandbox',
    seed: readWhole('--seed', seed ?? '1', [0, MAX_SEED]),
    scale: readWhole('--scale', scale ?? '2000', [1, MAX_SCALE]),
    windows: readChoice('--windows', windows ?? 'strict', ['strict', 'faithful']),
    unknown: readChoice('--unknown', unknown ?? 'warn', ['warn', 'refuse']),
    ...(now !== undefined && { now: readTime('--now', now) }),
    ...(state !== undefined && { state: readText('--state', state, 'a file') }),
    ...(redis !== undefined && { redis: readRedisUrl('--redis', redis) }),
  };
}

function readPrism({ description }: Values): PrismOptions {
  return {
    name: 'prism',
    ...(description !== undefined && {
      description: readText('--description', description, 'a file'),
    }),
  };
}

function refuseForeign(engine: (typeof ENGINES)[number], values: Values): void {
  for (const other of ENGINES) {
    const foreign = other !== engine && OWN[other].find((name) => values[name] !== undefined);
    if (foreign) {
      throw new UsageError(
        `--${foreign} is for the engine ${other}. Leave it out, or give --engine ${other}.`,
      );
    }
  }
}

function parse(args: string[]): Values {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (cause) {
    throw new UsageError(complaint(cause as Error), { cause });
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** What Node says, which is not always what to do. */
function complaint({ message }: Error): string {
  const [, option = ''] = /'(?:-\w, )?--([\w-]+)/.exec(message) ?? [];
  if (message.includes('argument is ambiguous')) {
    return `What follows --${option} starts with a dash. If it is the value, write --${option}=<value>.`;
  }
  if (message.includes('argument missing')) return `--${option} has no value. See --help.`;
  const [sentence] = message.split(/\.? To specify|\.?\n/);
  const similar = message.startsWith('Unknown') && closest(option, Object.keys(OPTIONS));
  return `${sentence}. ${similar ? `Did you mean --${similar}?` : 'See --help.'}`;
}
