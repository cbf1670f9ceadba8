import { type DocsServer, serveDocs } from '@winninghunter/docs/serve';

/** What `npm start` does beside the mock: the docs, on a port of their own. */
export type Docs = {
  /** What to tell whoever started them. */
  line: string;
  close(): Promise<void>;
};

/** Serves the docs; where that fails, says so, and lets the mock go on without them. */
export async function startDocs(port: number): Promise<Docs> {
  try {
    const server: DocsServer = await serveDocs({ port });
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
