/** A server on a real socket, on which a test can do what no well-behaved server does. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  socket: Socket;
  body: string;
  /** From 0. */
  index: number;
};

export type Wire = {
  origin: string;
  /** What was asked: `GET /path?a=1`. */
  asked: string[];
  bodies: string[];
  /** Every connection that was ever made. */
  sockets: Set<Socket>;
};

/** Answers each request by the function; ends with the test. */
export async function wire(answer: (exchange: Exchange) => void): Promise<Wire> {
  const asked: string[] = [];
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const index = asked.push(`${request.method} ${request.url}`) - 1;
    const body = await text(request);
    bodies.push(body);
    answer({ request, response, socket: request.socket, body, index });
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, bodies, sockets };
}

/** Answers as a well-behaved server does. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
