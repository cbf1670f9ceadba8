/** `npm run diff`: what changed in the description since a revision, and what it means. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Change, isWorse, type Verdict } from './change.ts';
import {
  announcedBumps,
  type Bumps,
  changeset,
  frontMatter,
  missingBumps,
  neededBumps,
  writeChangeset,
} from './changesets.ts';
import { compare } from './compare.ts';
import { describe, describeAt, repositoryOf } from './descriptions.ts';
import { markdown, summary } from './markdown.ts';

const HELP = `npm run diff -- --base <revision> [options]

Says what changed in spec/ since a revision: what is breaking, what is additive, and what is
only words, with the operations that each change touches. Both sides are built with the tools
of this checkout; spec/ is taken as it is in the working folder.

Options
  --base <revision>     branch, tag or commit to compare with; required
  --format <format>     markdown (default) or json
  --output <file>       write the report there instead of printing it
  --fail-on <verdict>   breaking (default), additive (or breaking), or none
  --check               also exit with 1 if a changeset is missing, or its bump too small
  --write               write a changeset for the changes; needs --why
  --why <reason>        why the description changed, in a sentence or more
  --help                show this

Exit codes: 0 nothing of --fail-on, 1 something of it, or --check found something missing,
2 wrong arguments, or a description that cannot be read. --write exits with 0 once it is written.
`;

type Options = {
  base: string;
  format: 'markdown' | 'json';
  failOn: Verdict | 'none';
  check: boolean;
  output: string | undefined;
  why: string | undefined;
};

/** What `--format json` prints; `bumps` are those that the published packages need. */
export type Report = { base: string; changes: Change[]; bumps: Bumps };

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    return await run(optionsIn(args));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

async function run(options: Options): Promise<number> {
  const { base, format, output, why, check } = options;
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
    await writeFile(output, text);
    const told = changes.length > 0 ? summary(changes) : 'Nothing changed.';
    process.stderr.write(`${told} The report is in ${output}.\n`);
  }
  if (why !== undefined) {
    return await write(repository, report, why);
  }
  const isMissing = check && (await complain(repository, report));
  return isMissing || failsOn(options.failOn, changes) ? 1 : 0;
}

function failsOn(least: Verdict | 'none', changes: readonly Change[]): boolean {
  return least !== 'none' && changes.some(({ verdict }) => !isWorse(least, verdict));
}

async function write(repository: string, report: Report, why: string): Promise<number> {
  if (report.changes.length === 0) {
    process.stderr.write('Nothing changed, so that no changeset is needed.\n');
    return 0;
  }
  const text = changeset(report.bumps, report.changes, why);
  process.stderr.write(`Wrote ${await writeChangeset(repository, text)}.\n`);
  return 0;
}

async function complain(repository: string, { base, bumps }: Report): Promise<boolean> {
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

function optionsIn(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      format: { type: 'string', default: 'markdown' },
      output: { type: 'string' },
      'fail-on': { type: 'string', default: 'breaking' },
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      why: { type: 'string' },
    },
  });
  const { base, output, check, write, why } = values;
  if (base === undefined || base === '') {
    throw new Error('Say what to compare with: --base <branch, tag or commit>. See --help.');
  }
  if (write !== (why !== undefined) || why?.trim() === '') {
    throw new Error('A changeset says why: send --write together with --why "<reason>".');
  }
  if (write && check) {
    throw new Error('Send --write or --check: the first makes the second superfluous.');
  }
  return {
    base,
    output,
    check,
    why: why?.trim(),
    format: oneOf('--format', values.format, ['markdown', 'json'] as const),
    failOn: oneOf('--fail-on', values['fail-on'], ['breaking', 'additive', 'none'] as const),
  };
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) {
    throw new Error(`${option} takes ${known.join(', ')}, and not ${JSON.stringify(value)}.`);
  }
  return found;
}
