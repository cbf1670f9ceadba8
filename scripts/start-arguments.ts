import { parseArgs } from 'node:util';
// the sources, because nothing is built yet
import { readArguments } from '../apps/mock/src/arguments.ts';
import { readWhole, UsageError } from '../apps/mock/src/values.ts';

/** What `npm start` is asked for. */
export type StartArguments = {
  docsPort: number;
  /** Arguments of the mock. */
  mock: string[];
};

const DEFAULT_DOCS_PORT = '4011';

/** Reads the arguments of `npm start`, those of the mock included. Throws a `UsageError`. */
export function readStartArguments(args: string[]): StartArguments {
  const { port, others } = takeDocsPort(args);
  const docsPort = readWhole('--docs-port', port, [0, 65_535], ' (any free port)');
  const command = readArguments(others);
  if (command.action === 'serve' && command.port === docsPort && docsPort !== 0) {
    throw new UsageError(
      `The mock and the docs cannot both listen on port ${docsPort}. Give another with --docs-port or --port.`,
    );
  }
  return { docsPort, mock: others };
}

/** The value of `--docs-port`, the last if there are several, and all other arguments. */
function takeDocsPort(args: string[]): { port: string; others: string[] } {
  const { tokens } = parseArgs({
    args,
    options: { 'docs-port': { type: 'string' } },
    strict: false,
    tokens: true,
  });
  let port = DEFAULT_DOCS_PORT;
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'docs-port') continue;
    port = token.value ?? '';
    taken.add(token.index);
    if (token.inlineValue === false) taken.add(token.index + 1);
  }
  return { port, others: args.filter((_, index) => !taken.has(index)) };
}
