/** `npm run workflows`: runs the guides' flows against a service or a mock. */

import { basename } from 'node:path';
import { build } from './build.ts';
import { misused, readFlags } from './flags.ts';
import { workflowFiles } from './workflows/files.ts';
import { respect } from './workflows/respect.ts';

/** What only a mock does, so that a service would fail it. */
const MOCK_ONLY = 'meet-refusal.arazzo.yaml';

const HELP = `Usage: npm run workflows -- [options]

Runs the guides' flows, spec/workflows, and checks every answer. The mock has to answer as is
described, to the last field; where the service does not, it is told and no failure, since it may
know more fields. Against the service each step costs a credit, but for those of the dashboard.

Options:
  --origin <url>   where to send them (default: http://127.0.0.1:4010, the mock of npm start)
  -h, --help       show this text

Environment:
  WH_API_KEY       the key (default: the mock's test key)
  WH_SESSION       the dashboard's cookie, as name=value (default: wh_session=test)

Exit codes: 0 all steps passed, 1 some did not, 2 the command line is wrong.
`;

const flags = readFlags(HELP, {
  origin: { type: 'string', default: 'http://127.0.0.1:4010' },
});
if (!/^https?:/.test(flags.origin) || !URL.canParse(flags.origin)) {
  misused(`--origin is "${flags.origin}". Give an http(s) URL, such as http://127.0.0.1:4010.`);
}
await build(process.stderr, '@winninghunter/mock');
// imported late, because a fresh clone has nothing to import before it is built
const { TEST_KEY } = await import('@winninghunter/mock');

const { origin, hostname } = new URL(flags.origin);
const isMock = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
const files = await workflowFiles();
const { passed, text } = await respect(
  files.filter((file) => isMock || basename(file) !== MOCK_ONLY),
  {
    origin,
    apiKey: process.env['WH_API_KEY'] ?? TEST_KEY,
    session: process.env['WH_SESSION'] ?? 'wh_session=test',
  },
  isMock,
);
process.stdout.write(text);
process.exitCode = passed ? 0 : 1;
