import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { proxyPage } from '@winninghunter/sandbox/server';
import { refusalBody } from '../refusal.ts';

/** Where Node stops reading headers, the request line included; about where nginx does. */
export const MAX_HEADER_BYTES: number = 32 * 1024;

type ClientError = Error & { code?: string; reason?: string; rawPacket?: Buffer };

/** Answers what cannot be read as a request, and ends the connection. */
export function refuseUnreadable(
  error: ClientError,
  socket: Duplex & { bytesWritten?: number },
): void {
  // an answer that is under way must not be written into
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten !== 0) {
    socket.destroy(error);
    return;
  }
  const { status, type, body } = answerTo(error);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Connection: close',
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  // whoever does not end its side as well is not waited for
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** Long enough to read an answer before the connection is gone. */
const LINGER_MS = 500;

type Answer = { status: number; type: string; body: string };

function answerTo(error: ClientError): Answer {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return isLineTooLong(error)
        ? page(proxyPage(414, 'Request-URI Too Large'))
        : envelope(
            431,
            `The headers are longer than ${MAX_HEADER_BYTES / 1024} kB, or 1,000 of them and more. Send less.`,
          );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return envelope(408, 'The request took too long to arrive.');
    default:
      return envelope(400, `This cannot be read as HTTP: ${error.reason ?? error.message}.`);
  }
}

const REQUEST_LINE = /^[A-Z]+ [^\r\n]*/;

/** Whether the request line alone is most of what was too much, as far as the last packet tells. */
function isLineTooLong({ rawPacket }: ClientError): boolean {
  const [line = ''] = REQUEST_LINE.exec(rawPacket?.toString('latin1') ?? '') ?? [];
  return line.length > MAX_HEADER_BYTES / 2;
}

/** As the proxy in front of the service answers. */
function page({ status, body, headers }: ReturnType<typeof proxyPage>): Answer {
  return { status, type: headers['content-type'] ?? '', body: body ?? '' };
}

function envelope(status: number, error: string): Answer {
  return { status, type: 'application/json', body: JSON.stringify(refusalBody({ error })) };
}
