/** Serves the built site on this machine, with the headers that it asks of any host. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { headersOf, readRules } from './headers.ts';

export type DocsServer = { url: string; close(): Promise<void> };

export type ServeOptions = {
  port: number;
  host?: string;
  /** What `npm run build` has made. */
  folder?: string;
};

/** Starts the server. Rejects if the port is taken. */
export async function serveDocs({
  port,
  host = '127.0.0.1',
  folder = join(import.meta.dirname, '../dist'),
}: ServeOptions): Promise<DocsServer> {
  const app = await site(folder);
  const server = await listen(app, port, host);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function site(folder: string): Promise<Hono> {
  const [headers, missing] = await Promise.all(
    ['_headers', '404.html'].map((name) => readFile(join(folder, name), 'utf8')),
  ).catch((cause) => {
    throw new Error(`No site in ${folder}. Build it with \`npm run build\`.`, { cause });
  });
  const rules = readRules(headers ?? '');
  const app = new Hono();
  app.use(compress(), etag(), async (context, next) => {
    await next();
    for (const [name, value] of headersOf(rules, context.req.path)) {
      context.res.headers.set(name, value);
    }
  });
  app.use(serveStatic({ root: folder }));
  app.notFound((context) => context.html(missing ?? '', 404));
  return app;
}

function listen(app: Hono, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname });
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}
