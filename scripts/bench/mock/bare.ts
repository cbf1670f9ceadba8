/** A server without anything: `node bare.ts <port> <file> [stringify]` answers the JSON of a file. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , port, file = '', how] = process.argv;
const text = readFileSync(file, 'utf8');
const value: unknown = JSON.parse(text);

createServer((_, response) => {
  const body = how === 'stringify' ? JSON.stringify(value) : text;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(Number(port), '127.0.0.1');
