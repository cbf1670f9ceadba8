import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which anything can be sent, and what came back so far. */
export type Raw = { socket: Socket; received: () => string; closed: Promise<void> };

/** Connects to a server. A connection that breaks is closed as well. */
export async function openRaw(url: string): Promise<Raw> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk;
  });
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve()).on('error', () => {});
  });
  await once(socket, 'connect');
  return { socket, received: () => text, closed };
}

/** Sends bytes and resolves with all that comes back until the server closes. */
export async function sendRaw(url: string, bytes: string): Promise<string> {
  const { socket, received, closed } = await openRaw(url);
  socket.write(bytes, 'latin1');
  await closed;
  return received();
}
