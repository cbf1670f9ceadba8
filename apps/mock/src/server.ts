import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Engine } from './engine.ts';
import { Refusal, refusalResponse } from './refusal.ts';
import { StartError } from './start-error.ts';

export type ServerOptions = {
  engine: Engine;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Called once a request is answered. */
  onAnswer?: (exchange: Exchange) => void;
};

/** One answered request. */
export type Exchange = {
  method: string;
  /** Path and query as they were sent, credentials included. */
  target: string;
  status: number;
  milliseconds: number;
  /** Why the request was refused, in the words of the answer. */
  reason?: string;
};

export type RunningServer = {
  url: string;
  /** Ends open connections, too. */
  close: () => Promise<void>;
};

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves the engine. Rejects with a `StartError` if the address cannot be taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { engine, host, port, onAnswer } = options;
  const server = serve({
    fetch: createApp(engine, onAnswer).fetch,
    hostname: host,
    port,
  }) as Server;
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(cannotListen(cause, host, port), { cause });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createApp(engine: Engine, onAnswer: ServerOptions['onAnswer']): Hono {
  const app = new Hono();
  if (onAnswer) app.use(report(onAnswer));
  app.use(exposeHeaders);
  app.use(
    cors({ origin: (origin) => (LOCAL_ORIGIN.test(origin) ? origin : null), credentials: true }),
  );
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => refusalResponse(tooLarge()) }));
  app.all('*', (context) => engine.fetch(context.req.raw));
  app.onError((error) =>
    refusalResponse(new Refusal(500, { error: `The mock itself failed: ${error.message}` })),
  );
  return app;
}

function report(onAnswer: (exchange: Exchange) => void): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const { pathname, search } = new URL(context.req.url);
    const reason = await reasonOf(context.res);
    onAnswer({
      method: context.req.method,
      target: pathname + search,
      status: context.res.status,
      milliseconds: performance.now() - started,
      ...(reason && { reason }),
    });
  };
}

async function reasonOf(response: Response): Promise<string | undefined> {
  if (response.status < 400 || !response.body) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && 'error' in body
    ? String(body.error)
    : undefined;
}

/** A wildcard does not count for requests with credentials, so the names are spelled out. */
const exposeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const names = [...context.res.headers.keys()].filter(
    (name) => !name.startsWith('access-control-'),
  );
  context.header('Access-Control-Expose-Headers', names.join(', '));
};

function tooLarge(): Refusal {
  const limit = MAX_BODY_BYTES / 1024 / 1024;
  return new Refusal(413, { error: `The body is larger than ${limit} MB. Send a smaller one.` });
}

function cannotListen(cause: unknown, host: string, port: number): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be opened by this user. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Choose another with --host, such as 127.0.0.1.`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${message}`;
  }
}
