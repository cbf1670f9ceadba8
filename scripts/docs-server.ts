import { parseArgs } from 'node:util';
import { type DocsServer, serveDocs } from '@winninghunter/docs/serve';

/** What `npm start` does beside the mock: the docs, on a port of their own. */
export type Docs = {
  /** What to tell whoever started them. */
  line: string;
  close(): Promise<void>;
};

/** Takes `--docs-port` out of the arguments of the mock. */
export function readDocsPort(args: string[]): { port: string; others: string[] } {
  const { tokens } = parseArgs({
    args,
    options: { 'docs-port': { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const found = tokens.find((token) => token.kind === 'option' && token.name === 'docs-port');
  if (found?.kind !== 'option' || found.value === undefined) return { port: '4011', others: args };
  const length = found.inlineValue ? 1 : 2;
  return { port: found.value, others: args.toSpliced(found.index, length) };
}

/** Serves the docs; where that fails, says so, and lets the mock go on without them. */
export async function startDocs(port: string): Promise<Docs> {
  try {
    const server: DocsServer = await serveDocs({ port: readPort(port) });
    return { line: `The docs are at ${server.url}`, close: () => server.close() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const taken = `port ${port} is taken. Give another with --docs-port.`;
    return {
      line: `The docs are not served: ${code === 'EADDRINUSE' ? taken : message}`,
      close: async () => {},
    };
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--docs-port is ${JSON.stringify(text)}. Give a whole number up to 65535.`);
}
