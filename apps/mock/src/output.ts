import type { Exchange } from './http/exchange.ts';
import { introduction, type Mock } from './introduction.ts';
import { describeExchange, formatExchange } from './log.ts';
import { paintFor } from './paint.ts';

/** What a mock tells those who started it. */
export type Output = {
  readonly listening: (mock: Mock) => void;
  /** All is said; requests follow. */
  readonly ready: () => void;
  readonly exchange: (exchange: Exchange) => void;
  /** Something that a person should know. */
  readonly note: (line: string) => void;
  readonly stopped: () => void;
};

/** Lines for people. */
export function textOutput(stream: NodeJS.WriteStream): Output {
  const paint = paintFor(stream);
  const { print, flush } = createLines(stream);
  return {
    listening: (mock) => {
      introduction(mock).forEach(print);
      flush();
    },
    ready: () => print('Every request is listed here. Ctrl-C stops the mock.\n'),
    exchange: (exchange) => print(formatExchange(exchange, paint)),
    note: (line) => print(paint('yellow', line)),
    stopped: () => print('Stopped.'),
  };
}

/** An object a line, as JSON, for programs. */
export function jsonOutput(stream: NodeJS.WriteStream): Output {
  const { print, flush } = createLines(stream);
  const tell = (event: string, more: object = {}): void =>
    print(JSON.stringify({ time: new Date().toISOString(), event, ...more }));
  return {
    listening: (mock) => {
      tell('listening', mock);
      flush();
    },
    ready: () => {},
    exchange: (exchange) => tell('request', describeExchange(exchange)),
    note: (message) => tell('note', { message }),
    stopped: () => tell('stopped'),
  };
}

/** What a pipe takes as a whole, so that lines of several workers do not mix. */
const MAX_WRITE_BYTES = 4096;

type Lines = {
  readonly print: (line: string) => void;
  /** Writes what was printed now, and not only soon. */
  readonly flush: () => void;
};

/** Writes lines of the same moment together, since each write is dear. */
function createLines(stream: NodeJS.WriteStream): Lines {
  let pending = '';
  function flush(): void {
    if (pending === '') return;
    stream.write(pending);
    pending = '';
  }
  process.on('exit', flush);
  return {
    flush,
    print: (line) => {
      if (pending.length + line.length >= MAX_WRITE_BYTES) flush();
      if (pending === '') setImmediate(flush);
      pending += `${line}\n`;
    },
  };
}
