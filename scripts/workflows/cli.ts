/** `npm run workflows`: runs the guides' flows against a service or a mock. */

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { workflowFiles } from './files.ts';
import { respect } from './respect.ts';

/** What only a mock does, so that a service would fail it. */
const MOCK_ONLY = 'meet-refusal.arazzo.yaml';

const HELP = `Usage: npm run workflows -- [options]

Runs the guides' flows, spec/workflows, and checks every answer. Against the service each step
costs a credit, but for those of the dashboard.

Options:
  --origin <url>   where to send them (default: http://127.0.0.1:4010, the mock of npm start)
  -h, --help       show this text

Environment:
  WH_API_KEY       the key (default: the mock's test key)
  WH_SESSION       the dashboard's cookie, as name=value (default: wh_session=test)

Exit codes: 0 all steps passed, 1 some did not, 2 the command line is wrong.
`;

const { origin, help } = readArguments();
if (help) {
  process.stdout.write(HELP);
} else {
  const isMock = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);
  const files = await workflowFiles();
  const { passed, text } = await respect(
    files.filter((file) => isMock || basename(file) !== MOCK_ONLY),
    {
      origin,
      apiKey: process.env['WH_API_KEY'] ?? `wh_${'0'.repeat(48)}`,
      session: process.env['WH_SESSION'] ?? 'wh_session=test',
    },
    isMock,
  );
  process.stdout.write(text);
  process.exitCode = passed ? 0 : 1;
}

function readArguments(): { origin: string; help: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        origin: { type: 'string', default: 'http://127.0.0.1:4010' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!URL.canParse(values.origin) || !/^https?:/.test(values.origin)) {
      fail(`--origin is "${values.origin}". Give an http(s) URL, such as http://127.0.0.1:4010.`);
    }
    return { ...values, origin: new URL(values.origin).origin };
  } catch (error) {
    return fail(`${(error as Error).message.split(/\.? To specify|\n/)[0]}. See --help.`);
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
