import { expect, test } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

test.each([
  [[], 4011, []],
  [['--port', '4020'], 4011, ['--port', '4020']],
  [['--docs-port', '4021', '--port', '4020'], 4021, ['--port', '4020']],
  [['--port', '4020', '--docs-port=4021', '--json'], 4021, ['--port', '4020', '--json']],
  [['--docs-port', '4021', '--json', '--docs-port=4022'], 4022, ['--json']],
  [['--port', '0', '--docs-port', '0'], 0, ['--port', '0']],
  [['--docs-port', '65535', '--help'], 65_535, ['--help']],
])('of %j takes what is for the docs', (args, docsPort, mock) => {
  expect(readStartArguments(args)).toEqual({ docsPort, mock });
});

test.each([
  ['--docs-port abc', '--docs-port is "abc". Give a whole number from 0 (any free port) to 65535.'],
  [
    '--docs-port 70000',
    '--docs-port is "70000". Give a whole number from 0 (any free port) to 65535.',
  ],
  ['--docs-port=-1', '--docs-port is "-1". Give a whole number from 0 (any free port) to 65535.'],
  ['--docs-port=', '--docs-port is "". Give a whole number from 0 (any free port) to 65535.'],
  ['--docs-port', '--docs-port is "". Give a whole number from 0 (any free port) to 65535.'],
  [
    '--docs-port 4010',
    'The mock and the docs cannot both listen on port 4010. Give another with --docs-port or --port.',
  ],
  [
    '--port 4011',
    'The mock and the docs cannot both listen on port 4011. Give another with --docs-port or --port.',
  ],
  ['--prot 4020', "Unknown option '--prot'. Did you mean --port?"],
  ['--port x', '--port is "x". Give a whole number from 0 (any free port) to 65535.'],
])('refuses %s', (args, sentence) => {
  expect(() => readStartArguments(args.split(' '))).toThrow(
    expect.objectContaining({ name: 'UsageError', message: sentence }),
  );
});
