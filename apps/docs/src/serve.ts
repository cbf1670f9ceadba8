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
  const [headers, moved, missing] = await Promise.all(
    ['_headers', '_redirects', '404.html'].map((name) => readFile(join(folder, name), 'utf8')),
  ).catch((cause) => {
    throw new Error(`No site in ${folder}. Build it with \`npm run build\`.`, { cause });
  });
  const rules = readRules(headers ?? '');
  const redirects = readRedirects(moved ?? '');
  const app = new Hono();
  app.use(compress(), etag(), async (context, next) => {
    await next();
    for (const [name, value] of headersOf(rules, context.req.path)) {
      context.res.headers.set(name, value);
    }
  });
  for (const [from, to, status] of redirects) {
    app.get(from, (context) => context.redirect(to, status));
  }
  // relative links count on the slash
  app.get('*', async (context, next) => {
    const { path } = context.req;
    if (!/\/[^/.]+$/.test(path)) return next();
    return context.redirect(`${path}/`, 301);
  });
  app.use(serveStatic({ root: folder }));
  app.notFound((context) => context.html(missing ?? '', 404));
  return app;
}

type Redirect = [from: string, to: string, status: 301 | 302];

function readRedirects(text: string): Redirect[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [from = '', to = '', status] = line.split(/\s+/);
    return [from, to, status === '302' ? 302 : 301];
  });
}

function listen(app: Hono, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname });
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}
