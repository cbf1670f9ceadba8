import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Exchange } from './http/exchange.ts';
import { jsonOutput, textOutput } from './output.ts';

/** Collects what is written, write by write. */
function collector(): { stream: NodeJS.WriteStream; writes: string[] } {
  const writes: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      writes.push(String(chunk));
      done();
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, writes };
}

const exchange: Exchange = { method: 'GET', target: '/a', status: 200, milliseconds: 1.23 };
const mock = { url: 'http://127.0.0.1:1', engine: 'prism', operations: 2, workers: 1 } as const;
const flushed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('writes lines of the same moment together', async () => {
  const { stream, writes } = collector();
  const output = textOutput(stream);
  output.exchange(exchange);
  output.note('A note.');
  expect(writes).toEqual([]);
  await flushed();
  expect(writes).toEqual(['GET /a 200 1.2 ms\nA note.\n']);
});

test('writes no more at once than a pipe takes as a whole', async () => {
  const { stream, writes } = collector();
  const output = textOutput(stream);
  for (let index = 0; index < 10; index += 1) output.note('x'.repeat(999));
  output.note('y'.repeat(9_999));
  await flushed();
  expect(writes.map((text) => text.length)).toEqual([4000, 4000, 2000, 10_000]);
});

test('writes an object a line for programs', async () => {
  const { stream, writes } = collector();
  const output = jsonOutput(stream);
  output.listening(mock);
  output.note('A note.');
  output.exchange({ ...exchange, creditsLeft: 5, reason: 'Two\nlines.' });
  output.stopped();
  await flushed();
  const lines = writes.join('').trimEnd().split('\n');
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time, event: 'listening', ...mock },
    { time, event: 'note', message: 'A note.' },
    {
      time,
      event: 'request',
      method: 'GET',
      target: '/a',
      status: 200,
      milliseconds: 1.23,
      creditsLeft: 5,
      reason: 'Two\nlines.',
    },
    { time, event: 'stopped' },
  ]);
});
