import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** The application, and an API that it can show. */
export type Served = {
  origin: string;
  /** Paths and queries of the requests of the API, as they came. */
  asked: string[];
  /** Those whose connection was closed before they were answered. */
  dropped: string[];
  close: () => void;
};

/**
 * Serves both at one free port of this machine.
 *
 * @param program - The application's source.
 */
export async function serveApp(program: string): Promise<Served> {
  const script = await bundle(program);
  const asked: string[] = [];
  const dropped: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/api/')) {
      asked.push(url);
      response.on('close', () => {
        if (!response.writableEnded) dropped.push(url);
      });
      answer(request, response);
    } else if (url === '/app.js') {
      response.setHeader('content-type', 'text/javascript').end(script);
    } else {
      response.setHeader('content-type', 'text/html').end(PAGE);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    dropped,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>
<link rel="icon" href="data:,"><body><div id="root"></div><script type="module" src="/app.js"></script></body></html>`;

async function bundle(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'tsx', resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['@winninghunter/source'],
    // warnings of React are part of the test
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** 45 products in pages of 20; brands that never come; credits that are refused. */
function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname.endsWith('/products/explore')) {
    const start = (Number(searchParams.get('page') ?? 1) - 1) * 20;
    const rows = Array.from({ length: Math.min(20, 45 - start) }, (_, row) => ({
      id: `${start + row + 1}`,
      title: `Product ${start + row + 1}`,
    }));
    json(response, 200, { success: true, data: rows });
  } else if (pathname.endsWith('/credits')) {
    json(response, 403, { success: false, error: 'This plan has no API access.' });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
