import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('serves the sandbox on this machine alone, port 4010, unless told otherwise', () => {
  expect(readArguments([])).toEqual({
    action: 'serve',
    host: '127.0.0.1',
    port: 4010,
    bodyLimit: 10_485_760,
    isJson: false,
    isWatching: false,
    workers: 1,
    engine: { name: 'sandbox', seed: 1, scale: 2000, windows: 'strict', unknown: 'warn' },
  });
});

test('reads what a sandbox is like', () => {
  const args = '--seed 7 --scale 100000 --now 2026-03-01 --windows faithful --unknown refuse';
  const kept = ['--state', 'a.jsonl', '--body-limit', '1.5kB', '--json'];
  expect(readArguments([...args.split(' '), ...kept])).toMatchObject({
    bodyLimit: 1536,
    isJson: true,
    engine: {
      seed: 7,
      scale: 100_000,
      now: Date.UTC(2026, 2, 1),
      windows: 'faithful',
      unknown: 'refuse',
      state: 'a.jsonl',
    },
  });
});

test('reads where a shared sandbox is kept', () => {
  const redis = 'rediss://user:secret@host:6380/2';
  expect(readArguments(['--workers', '4', '--redis', redis])).toMatchObject({
    workers: 4,
    engine: { redis },
  });
});

test('reads what Prism is to answer, in several workers without Redis', () => {
  const args = ['--engine', 'prism', '--description', 'a.yaml', '--workers', '2'];
  expect(readArguments(args)).toMatchObject({
    workers: 2,
    engine: { name: 'prism', description: 'a.yaml' },
  });
});

test('reads that the description is to be watched, by either engine', () => {
  expect(readArguments(['--watch'])).toMatchObject({ isWatching: true });
  const prism = ['--engine', 'prism', '--description', 'a.yaml', '--watch'];
  expect(readArguments(prism)).toMatchObject({
    isWatching: true,
    engine: { description: 'a.yaml' },
  });
});

test.each([
  ['2026-03-01T12:30', '2026-03-01T12:30:00.000Z'],
  ['2026-03-01T12:30:15Z', '2026-03-01T12:30:15.000Z'],
  ['2026-03-01T12:30:15.5+02:00', '2026-03-01T10:30:15.500Z'],
])('takes %s for %s', (now, time) => {
  const command = readArguments(['--now', now]);
  expect(command).toMatchObject({ engine: { now: Date.parse(time) } });
});

test('prefers help to everything else', () => {
  expect(readArguments(['--port', 'x', '--help'])).toEqual({ action: 'help' });
  expect(readArguments(['-h'])).toEqual({ action: 'help' });
});

test.each([
  [['--host='], '--host is empty. Give an address, such as 127.0.0.1.'],
  [['--engine=prism', '--description='], '--description is empty. Give a file.'],
  [['--state='], '--state is empty. Give a file.'],
  [['--port', '65536'], '--port is "65536". Give a whole number from 0 (any free port) to 65535.'],
  [
    ['--port', '-1'],
    'What follows --port starts with a dash. If it is the value, write --port=<value>.',
  ],
  [['--port=1.5'], '--port is "1.5". Give a whole number from 0 (any free port) to 65535.'],
  [['--port'], '--port has no value. See --help.'],
  [
    ['openapi.yaml'],
    "Unexpected argument 'openapi.yaml'. This command does not take positional arguments. See --help.",
  ],
  [
    ['--description', 'a.yaml'],
    '--description is for the engine prism. Leave it out, or give --engine prism.',
  ],
  [
    ['--engine', 'prism', '--seed', '1'],
    '--seed is for the engine sandbox. Leave it out, or give --engine sandbox.',
  ],
  [['--engine', 'mockoon'], '--engine is "mockoon". Give sandbox or prism.'],
  [['--windows', 'strickt'], '--windows is "strickt". Did you mean strict?'],
  [['--unknown', 'x'], '--unknown is "x". Give warn or refuse.'],
  [['--seed', '4294967296'], '--seed is "4294967296". Give a whole number from 0 to 4294967295.'],
  [['--scale', '0'], '--scale is "0". Give a whole number from 1 to 100000.'],
  [
    ['--now', '01.03.2026'],
    '--now is "01.03.2026". Give a date or a time from 1970 on, such as 2026-03-01T12:00:00Z.',
  ],
  [
    ['--now', '2026-13-01'],
    '--now is "2026-13-01". Give a date or a time from 1970 on, such as 2026-03-01T12:00:00Z.',
  ],
  [
    ['--now', '2026-02-30'],
    '--now is "2026-02-30". Give a date or a time from 1970 on, such as 2026-03-01T12:00:00Z.',
  ],
  [['--body-limit', '11MB'], '--body-limit is "11MB". Give a size such as 500kB, at most 10 MB.'],
  [['--body-limit', 'all'], '--body-limit is "all". Give a size such as 500kB, at most 10 MB.'],
  [['--workers', '0'], '--workers is "0". Give a whole number from 1 to 256.'],
  [
    ['--workers', '2'],
    '--workers 2 needs --redis <url>: in memory, each worker would have keys, credits and writes of its own.',
  ],
  [
    ['--watch', '--workers', '2', '--redis', 'redis://host'],
    '--watch is for one process. Leave out --workers 2.',
  ],
  [
    ['--redis', 'secret@host'],
    '--redis is no URL of Redis. Give one such as redis://127.0.0.1:6379.',
  ],
  [
    ['--redis', 'http://host'],
    '--redis is no URL of Redis. Give one such as redis://127.0.0.1:6379.',
  ],
  [
    ['--redis', 'redis://host', '--state', 'a'],
    '--state and --redis are two places for the same. Give one of them.',
  ],
  [['--help=yes'], "Option '-h, --help' does not take an argument. See --help."],
])('refuses %j in one line', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
