import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { child, type Description, isNode, mapValues, type Node, segments } from '../node.ts';
import { redocly } from '../redocly.ts';
import { temporaryFolder } from '../temporary.ts';
import { ORIGIN } from './write-out-schema.ts';

/** A change between two written-out descriptions, in Redocly's words. */
export type RawChange = {
  kind: 'added' | 'removed' | 'modified';
  impact: 'major' | 'minor' | 'patch';
  /** The way to it in the revision, or in the base if it was removed. */
  place: string[];
  /** What kind of node it is: `Schema`, `Parameter`, … */
  typeName: string;
  /** What was modified of the node. */
  property?: string;
  base?: unknown;
  revision?: unknown;
};

/** What `redocly diff` 2.77 writes of a change. */
type Reported = Omit<RawChange, 'place' | 'base' | 'revision'> & {
  path: string;
  base?: { value?: unknown };
  revision?: { value?: unknown };
};

const CONFIG = fileURLToPath(new URL('redocly.yaml', import.meta.url));

/**
 * Every change between two written-out descriptions, as Redocly sees it. Throws what Redocly
 * complains of.
 */
export async function redoclyDiff(base: Description, revision: Description): Promise<RawChange[]> {
  using folder = temporaryFolder('diff');
  const [before, after, report] = ['base.json', 'revision.json', 'report.json'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string];
  await writeFile(before, JSON.stringify(asOpenApi(base)));
  await writeFile(after, JSON.stringify(asOpenApi(revision)));
  await run('diff', before, after, '--fail-on=none', '--format=json', `--output=${report}`);
  const { changes } = JSON.parse(await readFile(report, 'utf8')) as { changes: Reported[] };
  return changes.map(({ path, base: was, revision: is, ...change }) => ({
    ...change,
    place: placeIn(revision, path),
    ...(was && { base: was.value }),
    ...(is && { revision: is.value }),
  }));
}

/** A description in one file, by its root file. Throws what Redocly complains of. */
export async function redoclyBundle(root: string): Promise<Description> {
  using folder = temporaryFolder('diff');
  const output = join(folder.path, 'bundle.json');
  await run('bundle', root, `--output=${output}`);
  return JSON.parse(await readFile(output, 'utf8')) as Description;
}

async function run(command: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await redocly([command, ...args, `--config=${CONFIG}`]);
  if (code !== 0) {
    throw new Error(`redocly ${command} failed:\n${stderr.trim()}`);
  }
}

/**
 * The description as OpenAPI has it. Redocly pairs the members of a list by likeness, unless they
 * are references to the same name: so parameters and branches that have one become components.
 */
function asOpenApi(document: Description): Description {
  const parameters: Node = {};
  const schemas: Node = {};
  const paths = rewritten(child(document, 'paths'), []);
  const components = { ...child(document, 'components'), parameters, schemas };
  return { ...document, paths, components };

  function rewritten(value: unknown, place: string[]): unknown {
    if (Array.isArray(value)) {
      const names = value.map(nameOfBranch);
      const isChoice = ['anyOf', 'oneOf', 'allOf'].includes(place.at(-1) ?? '');
      return value.map((each, index) => {
        const name = names[index];
        const member = rewritten(each, [...place, `${name ?? index}`]);
        const isNamed = isChoice && name !== undefined && isUnique(name, names);
        return isNamed ? named('schemas', schemas, [...place, name], member) : member;
      });
    }
    if (!isNode(value)) {
      return value;
    }
    if (place.length === 3 && place.at(-1) === 'parameters') {
      return Object.keys(value)
        .sort()
        .map((name) =>
          named(
            'parameters',
            parameters,
            [...place, name],
            rewritten(value[name], [...place, name]),
          ),
        );
    }
    return mapValues(value, (each, key) => rewritten(each, [...place, key]));
  }
}

function named(kind: string, components: Node, place: string[], value: unknown): Node {
  const key = JSON.stringify(place);
  components[key] = value;
  const segment = encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return { $ref: `#/components/${kind}/${segment}` };
}

/** What a branch goes by. */
function nameOfBranch(branch: unknown): string | undefined {
  const { [ORIGIN]: origin, title, type } = isNode(branch) ? branch : {};
  return [origin, title, type].find((each) => typeof each === 'string');
}

function isUnique(name: string, names: (string | undefined)[]): boolean {
  return names.filter((each) => each === name).length === 1;
}

/** The way to a place in the written-out description, where parameters go by their names. */
function placeIn(document: Description, pointer: string): string[] {
  const place = segments(pointer);
  const [paths, path = '', method = '', part, index, ...rest] = place;
  if (paths !== 'paths' || part !== 'parameters' || index === undefined) {
    return place;
  }
  const operation = child(child(child(document, 'paths'), path), method);
  const name = Object.keys(child(operation, 'parameters')).sort()[Number(index)] ?? '';
  return ['paths', path, method, part, name, ...rest];
}
