/** `npm run diff`: what changed in the description since a revision, and what it means. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Change, isWorse } from './diff/change.ts';
import {
  announcedBumps,
  type Bumps,
  changeset,
  frontMatter,
  missingBumps,
  neededBumps,
  writeChangeset,
} from './diff/changesets.ts';
import { compare } from './diff/compare.ts';
import { describe, describeAt, repositoryOf } from './diff/descriptions.ts';
import { markdown, summary } from './diff/markdown.ts';
import { misused, oneOf, readFlags } from './flags.ts';

const HELP = `Usage: npm run diff -- --base <revision> [options]

Says what changed in spec/ since a revision: what is breaking, what is additive, and what is only
words, with the operations that each change touches. Both sides are built with the tools of this
checkout; spec/ is taken as it is in the working folder.

Options:
  --base <revision>    branch, tag or commit to compare with; required
  --format <name>      markdown or json (default: markdown)
  --output <file>      write the report there instead of printing it
  --fail-on <verdict>  breaking, additive (or breaking), or none (default: breaking)
  --check              also exit with 1 if a changeset is missing, or its bump too small
  --write              write a changeset for the changes; needs --why
  --why <reason>       why the description changed, in a sentence or more
  -h, --help           show this text

Exit codes: 0 nothing of --fail-on, or --write wrote; 1 something of it, or --check missed something;
2 the command line is wrong, or a description cannot be read.
`;

/** What `--format json` prints; `bumps` are those that the published packages need. */
type Report = { base: string; changes: Change[]; bumps: Bumps };

const { base, output, check, write, ...flags } = readFlags(HELP, {
  base: { type: 'string', default: '' },
  format: { type: 'string', default: 'markdown' },
  output: { type: 'string' },
  'fail-on': { type: 'string', default: 'breaking' },
  check: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  why: { type: 'string' },
});
if (base === '') {
  misused('Say what to compare with: --base <branch, tag or commit>. See --help.');
}
const format = oneOf('--format', flags.format, ['markdown', 'json']);
const failOn = oneOf('--fail-on', flags['fail-on'], ['breaking', 'additive', 'none']);
const why = flags.why?.trim();
if (write !== (why !== undefined) || why === '') {
  misused('A changeset says why: send --write together with --why "<reason>".');
}
if (write && check) {
  misused('Send --write or --check: the first makes the second superfluous.');
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const repository = await repositoryOf(process.cwd());
  process.stderr.write(`Comparing spec/ with ${base} …\n`);
  const [before, after] = await Promise.all([
    describeAt(repository, base),
    describe(join(repository, 'spec')),
  ]);
  const changes = await compare(before, after);
  const bumps = await neededBumps(repository, changes);
  const report: Report = { base, changes, bumps };
  const text = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : markdown(changes, base);
  if (output === undefined) {
    process.stdout.write(text);
  } else {
    await writeFile(output, text).catch((error: Error) => {
      throw new Error(`The report cannot be written: ${error.message}`);
    });
    const told = changes.length > 0 ? summary(changes) : 'Nothing changed.';
    process.stderr.write(`${told} The report is in ${output}.\n`);
  }
  if (why !== undefined) {
    return await announce(repository, report, why);
  }
  const isMissing = check && (await complain(repository, report));
  return isMissing || failsOn(changes) ? 1 : 0;
}

function failsOn(changes: readonly Change[]): boolean {
  return failOn !== 'none' && changes.some(({ verdict }) => !isWorse(failOn, verdict));
}

async function announce(repository: string, report: Report, why: string): Promise<number> {
  if (report.changes.length === 0) {
    process.stderr.write('Nothing changed, so that no changeset is needed.\n');
    return 0;
  }
  const text = changeset(report.bumps, report.changes, why);
  process.stderr.write(`Wrote ${await writeChangeset(repository, text)}.\n`);
  return 0;
}

async function complain(repository: string, { bumps }: Report): Promise<boolean> {
  const missing = missingBumps(bumps, await announcedBumps(repository, base));
  if (Object.keys(missing).length === 0) {
    return false;
  }
  process.stderr.write(
    `No changeset since ${base} announces what these changes need:\n\n${frontMatter(missing)}\n\n` +
      `Run \`npm run diff -- --base ${base} --write --why "<reason>"\`, or raise the bumps in one.\n`,
  );
  return true;
}
