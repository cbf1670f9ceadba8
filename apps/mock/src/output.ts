import { styleText } from 'node:util';
import type { Exchange } from './http/exchange.ts';
import { introduction, type Mock } from './introduction.ts';
import { describeExchange, formatExchange } from './log.ts';

/** What a mock tells those who started it. */
export type Output = {
  readonly listening: (mock: Mock) => void;
  readonly exchange: (exchange: Exchange) => void;
  /** Something that a person should know. */
  readonly note: (line: string) => void;
  readonly stopped: () => void;
};

/** Lines for people. */
export function textOutput(stream: NodeJS.WriteStream): Output {
  const { print } = createLines(stream);
  return {
    listening: (mock) => introduction(mock).forEach(print),
    exchange: (exchange) => print(formatExchange(exchange, stream)),
    note: (line) => print(styleText('yellow', line, { stream })),
    stopped: () => print('Stopped.'),
  };
}

/** An object a line, as JSON, for programs. */
export function jsonOutput(stream: NodeJS.WriteStream): Output {
  const { print } = createLines(stream);
  const tell = (event: string, more: object = {}): void =>
    print(JSON.stringify({ time: new Date().toISOString(), event, ...more }));
  return {
    listening: (mock) => tell('listening', mock),
    exchange: (exchange) => tell('request', describeExchange(exchange)),
    note: (message) => tell('note', { message }),
    stopped: () => tell('stopped'),
  };
}

/** What a pipe takes as a whole, so that lines of several workers do not mix. */
const MAX_WRITE_BYTES = 4096;

/** Writes lines of the same moment together, since each write is dear. */
function createLines(stream: NodeJS.WriteStream): { print: (line: string) => void } {
  let pending = '';
  function flush(): void {
    if (pending === '') return;
    stream.write(pending);
    pending = '';
  }
  process.on('exit', flush);
  return {
    print: (line) => {
      if (pending.length + line.length >= MAX_WRITE_BYTES) flush();
      if (pending === '') setImmediate(flush);
      pending += `${line}\n`;
    },
  };
}
