import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('listens on this machine alone, port 4010, unless told otherwise', () => {
  expect(readArguments([])).toEqual({
    action: 'serve',
    host: '127.0.0.1',
    port: 4010,
    description: undefined,
  });
});

test('prefers help to everything else', () => {
  expect(readArguments(['--port', 'x', '--help'])).toEqual({ action: 'help' });
  expect(readArguments(['-h'])).toEqual({ action: 'help' });
});

test.each([
  [['--host='], '--host is empty. Give an address, such as 127.0.0.1.'],
  [['--description='], '--description is empty. Give a file.'],
  [['--port', '65536'], '--port is "65536". Give a whole number from 0 (any free port) to 65535.'],
  [['--port', '-1'], "Option '--port' argument is ambiguous. See --help."],
  [['--port=1.5'], '--port is "1.5". Give a whole number from 0 (any free port) to 65535.'],
  [['--port'], "Option '--port <value>' argument missing. See --help."],
  [
    ['openapi.yaml'],
    "Unexpected argument 'openapi.yaml'. This command does not take positional arguments. See --help.",
  ],
  [['--help=yes'], "Option '-h, --help' does not take an argument. See --help."],
])('refuses %j in one line', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
