import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An answer, as its body went over the wire. */
type Sent = { type: string; bytes: number };

/** A server of one folder; it stops when it is disposed of. */
export type Serving = Disposable & {
  origin: string;
  /** What it has answered since this was last emptied. */
  sent: Sent[];
};

type Answer = Sent & { body: Buffer; isPacked: boolean };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Serves a folder of static files on 127.0.0.1, in gzip what is text. */
export async function serve(folder: string): Promise<Serving> {
  const known = new Map<string, Promise<Answer | undefined>>();
  const sent: Sent[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    // packed once, so that no visit waits for it but the first
    const answering = known.get(pathname) ?? answerTo(folder, decodeURIComponent(pathname));
    known.set(pathname, answering);
    const answer = await answering;
    if (answer !== undefined) sent.push({ type: answer.type, bytes: answer.bytes });
    write(response, answer);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    [Symbol.dispose]: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answerTo(folder: string, path: string): Promise<Answer | undefined> {
  for (const file of [path, `${path}.html`, join(path, 'index.html')]) {
    // from a root, no way leads out of the folder
    const plain = await readFile(join(folder, join('/', file))).catch(() => undefined);
    if (plain !== undefined) {
      const type = TYPES[extname(file)];
      const body = type === undefined ? plain : gzipSync(plain, { level: 9 });
      const isPacked = type !== undefined;
      return { type: type ?? 'application/octet-stream', bytes: body.length, body, isPacked };
    }
  }
  return undefined;
}

function write(response: ServerResponse, answer: Answer | undefined): void {
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { type, bytes, body, isPacked } = answer;
  const encoding = isPacked ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { 'content-type': type, 'content-length': bytes, ...encoding }).end(body);
}
