/** What changed, from the changesets that wait for a release and the changelogs of the packages. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseChangesetFile } from '@changesets/parse';

export type Change = { packages: { name: string; kind: string }[]; text: string };

export type Released = { name: string; text: string };

/** Changes that are not released yet, as Markdown; those that ask most of readers first. */
export function unreleased(root: string = repositoryRoot()): Change[] {
  const folder = join(root, '.changeset');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names
    .sort()
    .map((name) => parseChangesetFile(readFileSync(join(folder, name), 'utf8')))
    .map(({ releases, summary }) => ({
      packages: releases.map(({ name, type }) => ({ name, kind: type })),
      text: summary.trim(),
    }))
    .sort((one, other) => weightOf(one) - weightOf(other));
}

/** The less, the more a change asks of readers. */
function weightOf({ packages, text }: Change): number {
  // before 1.0, what breaks is a minor version
  if (text.includes('**Breaking.**')) return 0;
  return Math.min(...packages.map(({ kind }) => ['major', 'minor', 'patch'].indexOf(kind)));
}

/** The changelog of each package that has one, as Markdown below a heading of the second level. */
export function released(root: string = repositoryRoot()): Released[] {
  return ['packages', 'apps']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .map((folder) => join(folder, 'CHANGELOG.md'))
    .filter((file) => existsSync(file))
    .map((file) => {
      const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
      return {
        name: first.replace(/^#\s*/, ''),
        text: rest.join('\n').replace(/^#/gm, '##').trim(),
      };
    });
}

function repositoryRoot(folder = process.cwd()): string {
  if (existsSync(join(folder, '.changeset'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`No folder .changeset in ${process.cwd()} or above it.`);
  return repositoryRoot(above);
}
