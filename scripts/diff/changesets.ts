import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseChangesetFile } from '@changesets/parse';
import { type Change, VERDICTS } from './change.ts';
import { filesAt } from './descriptions.ts';
import { sentence } from './markdown.ts';
import { quoted } from './place.ts';

type Bump = 'patch' | 'minor' | 'major';

/** The bump that each published package needs, by its name. */
export type Bumps = Record<string, Bump>;

type Manifest = {
  name: string;
  version: string;
  private?: boolean;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

const FOLDER = '.changeset';
const SIZES: readonly Bump[] = ['patch', 'minor', 'major'];
const SOURCE = '@winninghunter/spec';

/**
 * What the changes ask of each published package that is made from the description. Below 1.0 a
 * range such as `^0.1.0` takes patches alone, so that whatever breaks is a minor, and anything else
 * a patch; from 1.0 on they are a major, a minor (additive) and a patch (words).
 */
export async function neededBumps(repository: string, changes: readonly Change[]): Promise<Bumps> {
  const worst = VERDICTS.find((verdict) => changes.some((change) => change.verdict === verdict));
  if (worst === undefined) {
    return {};
  }
  const packages = await publishedFrom(repository, SOURCE);
  const entries = packages.map(({ name, version }) => {
    const size = VERDICTS.length - 1 - VERDICTS.indexOf(worst);
    const isEarly = version.startsWith('0.');
    return [name, SIZES[isEarly ? Math.max(0, size - 1) : size] as Bump] as const;
  });
  return Object.fromEntries(entries);
}

/** The biggest bump that the changesets written since a revision announce for each package. */
export async function announcedBumps(repository: string, base: string): Promise<Bumps> {
  const old = await filesAt(repository, base, FOLDER);
  const files = globSync(`${FOLDER}/*.md`, { cwd: repository })
    .filter((file) => basename(file) !== 'README.md' && !old.includes(file))
    .sort();
  const bumps: Bumps = {};
  for (const file of files) {
    for (const { name, type } of await releasesIn(repository, file)) {
      const known = bumps[name];
      if (isBump(type) && (known === undefined || isSmaller(known, type))) {
        bumps[name] = type;
      }
    }
  }
  return bumps;
}

/** The packages whose bump is missing or too small. */
export function missingBumps(needed: Bumps, announced: Bumps): Bumps {
  const missing = Object.entries(needed).filter(([name, bump]) => {
    const known = announced[name];
    return known === undefined || isSmaller(known, bump);
  });
  return Object.fromEntries(missing);
}

/** A changeset that tells what changed, why, how to migrate, and which operations. */
export function changeset(needed: Bumps, changes: readonly Change[], why: string): string {
  const told = changes.filter(({ verdict }) => verdict !== 'words');
  const worded = changes.length - told.length;
  const groups = Map.groupBy(told, ({ operations }) => operations.join());
  const items = [...groups.values()].flatMap((group) => {
    const operations = group[0]?.operations.map(quoted).join(', ') || 'The API as a whole';
    return [`- ${operations}:`, ...group.map(item)];
  });
  const words =
    worded > 0 ? [`- Descriptions and examples changed in ${count(worded, 'place')}.`] : [];
  return `---\n${frontMatter(needed)}\n---\n\n${why}\n\n${[...items, ...words].join('\n')}\n`;
}

function item(change: Change): string {
  return `  - ${change.verdict === 'breaking' ? '**Breaking.** ' : ''}${sentence(change)}`;
}

/** Writes a changeset under a name that follows from its text; returns the path from the root. */
export async function writeChangeset(repository: string, text: string): Promise<string> {
  const name = `description-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.md`;
  await mkdir(join(repository, FOLDER), { recursive: true });
  await writeFile(join(repository, FOLDER, name), text);
  return `${FOLDER}/${name}`;
}

/** The lines that stand at the head of a changeset. */
export function frontMatter(bumps: Bumps): string {
  return Object.entries(bumps)
    .map(([name, bump]) => `"${name}": ${bump}`)
    .join('\n');
}

/** The packages that are published, and made from another one, directly or through others. */
async function publishedFrom(repository: string, source: string): Promise<Manifest[]> {
  const { workspaces = [] } = await manifest(join(repository, 'package.json'));
  const files = globSync(
    workspaces.map((pattern) => `${pattern}/package.json`),
    { cwd: repository },
  ).sort();
  const all = await Promise.all(files.map((file) => manifest(join(repository, file))));
  const reached = new Set([source]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { name, dependencies, devDependencies } of all) {
      if (Object.keys({ ...dependencies, ...devDependencies }).some((each) => reached.has(each))) {
        reached.add(name);
      }
    }
  }
  return all.filter((each) => each.private !== true && reached.has(each.name));
}

async function releasesIn(repository: string, file: string) {
  const text = await readFile(join(repository, file), 'utf8');
  try {
    return parseChangesetFile(text).releases;
  } catch (error) {
    throw new Error(`${file} is no changeset: ${(error as Error).message}`);
  }
}

async function manifest(file: string): Promise<Manifest> {
  return JSON.parse(await readFile(file, 'utf8')) as Manifest;
}

function isBump(type: string): type is Bump {
  return (SIZES as readonly string[]).includes(type);
}

function isSmaller(one: Bump, other: Bump): boolean {
  return SIZES.indexOf(one) < SIZES.indexOf(other);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
