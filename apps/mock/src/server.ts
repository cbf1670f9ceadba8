import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_BODY_BYTES } from '@winninghunter/sandbox/server';
import type { Engine } from './engine.ts';
import { isAnnouncedTooLarge } from './http/body-limit.ts';
import { MAX_HEADER_BYTES, refuseUnreadable } from './http/client-error.ts';
import type { Exchange } from './http/exchange.ts';
import { createListener } from './http/listener.ts';
import { observedBy } from './http/observed-response.ts';
import { StartError } from './start-error.ts';

export type ServerOptions = {
  engine: Engine;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Largest body, in bytes (default: 10 MB). */
  bodyLimit?: number;
  /** How long a client may take to send what it sends (default: 20 s for the headers, 60 s for all). */
  timeouts?: { headersMs: number; requestMs: number };
  /** Called once a request has its answer, or will get none. */
  onAnswer?: (exchange: Exchange) => void;
};

export type RunningServer = {
  url: string;
  /**
   * Takes no more requests, and ends once those that run are answered, or so much later; at once by
   * default.
   */
  close: (graceMs?: number) => Promise<void>;
};

/** Nobody is slower than that without a reason. */
const TIMEOUTS = { headersMs: 20_000, requestMs: 60_000 };
const CHECK_TIMEOUTS_MS = 5_000;
/** For answers that nobody reads; longer than the longest delay that can be asked for. */
const SILENCE_TIMEOUT_MS = 660_000;

/** Serves the engine. Rejects with a `StartError` if the address cannot be taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { engine, host, port, bodyLimit = MAX_BODY_BYTES, timeouts = TIMEOUTS, onAnswer } = options;
  let isClosing = false;
  const listener = createListener({ engine, host, bodyLimit });
  const server = createServer(
    {
      ServerResponse: observedBy({
        isClosing: () => isClosing,
        onEnd: (exchange) => {
          onAnswer?.(exchange);
          if (isClosing) setImmediate(() => server.closeIdleConnections());
        },
      }),
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      connectionsCheckingInterval: Math.min(CHECK_TIMEOUTS_MS, timeouts.headersMs),
    },
    listener,
  );
  server.timeout = SILENCE_TIMEOUT_MS;
  server.on('clientError', refuseUnreadable);
  server.on('checkContinue', (request, response) => {
    if (!isAnnouncedTooLarge(request, bodyLimit)) response.writeContinue();
    listener(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(cannotListen(cause, host, port), { cause });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: async (graceMs = 0) => {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      if (graceMs === 0) server.closeAllConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
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
