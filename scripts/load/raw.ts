import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which anything can be sent. Rejects if there is nobody. */
export async function open(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket.on('error', () => {});
}

/** Sends bytes, and resolves with what came until the other side closed. */
export async function exchange(origin: string, parts: readonly string[]): Promise<string> {
  const socket = await open(origin);
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk;
  });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  for (const part of parts) socket.write(part, 'latin1');
  await closed;
  return answer;
}
