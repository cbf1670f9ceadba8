import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { missingIn } from '@winninghunter/codegen/docs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { operation, operations, site, texts } from '../src/index.ts';
import { samplesFor } from '../src/samples.ts';

type Described = Parameters<typeof missingIn>[0];

const description = JSON.parse(
  readFileSync(
    fileURLToPath(import.meta.resolve('@winninghunter/openapi/openapi.strict.json')),
    'utf8',
  ),
) as Described;

test('nothing that the description says is missing', () => {
  expect(missingIn(description, site, operations())).toEqual([]);
});

test('every operation of the description is there once, with its surface', () => {
  const described = Object.values(description.paths ?? {}).flatMap((item) =>
    ['get', 'post'].flatMap((method) => {
      const { operationId, tags } = (item[method] ?? {}) as {
        operationId?: string;
        tags?: string[];
      };
      return operationId === undefined ? [] : [`${operationId} ${tags?.[0]}`];
    }),
  );
  expect(
    operations()
      .map(({ id, surface }) => `${id} ${surface}`)
      .sort(),
  ).toEqual(described.sort());
  const listed = site.surfaces.flatMap((surface) => surface.operations);
  expect(listed).toEqual(site.operations.map(({ id }) => id));
});

test('addresses are unique: of surfaces, of operations, of windows, of errors', () => {
  for (const all of [site.surfaces, site.operations, site.windows, site.errors]) {
    const slugs = all.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z\d]+(-[a-z\d]+)*$/.test(slug))).toEqual([]);
  }
});

test('names are unique within an operation, since each is an anchor', () => {
  const double = operations().flatMap(({ id, parameters, inPath, query, body, window }) => {
    const own = [inPath, query, body?.fields ?? []].flat().map(({ name }) => name);
    const windows = site.windows.find(({ name }) => name === window)?.choices ?? [];
    const inWindow = new Set(windows.flatMap(({ fields }) => fields.map(({ name }) => name)));
    const all = [...own, ...inWindow];
    return new Set(all).size === all.length && all.length === parameters.length ? [] : [id];
  });
  expect(double).toEqual([]);
});

test('a twin is the twin of its twin, on the same path', () => {
  const pairs = operations().filter(({ twin }) => twin !== null);
  expect(pairs.length).toBeGreaterThan(10);
  for (const { id, path, twin } of pairs) {
    expect(operation(twin ?? '')).toMatchObject({ path, twin: id });
  }
});

test('each error has its status in the answers of those who give it', () => {
  const given = operations().flatMap(({ id, responses }) =>
    responses
      .flatMap(({ status, examples }) => examples.map(({ value }) => ({ status, value })))
      .filter(
        ({ status, value }) => !status.startsWith('2') || Object.hasOwn(Object(value), 'upgrade'),
      )
      .map(({ status, value }) => [id, status, value]),
  );
  const told = site.errors.flatMap(({ status, example, operations: all }) =>
    all.map((id) => [id, status, example]),
  );
  const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(sorted(told)).toEqual(sorted(given));
});

test('errors of one status are told apart by title, and by detail where the schemas differ', () => {
  const titles = site.errors.map(({ status, title }) => `${status} ${title}`);
  expect(new Set(titles).size).toBe(titles.length);
  const details = site.errors.filter(({ status }) => status === '429').map(({ detail }) => detail);
  expect(details.map((detail) => detail.split('.')[0])).toEqual([
    'More than 60 requests within 60 seconds',
    "The month's credits are spent",
  ]);
});

test('the code of each sample is what its request makes', () => {
  for (const { request, code } of operations().flatMap(({ samples }) => samples)) {
    expect(samplesFor(request)).toEqual(code);
  }
});

test('texts are all that is to be read, and nothing else', () => {
  const words = new Set(wordsIn({ site, operations: operations() }));
  expect(texts().toSorted()).toEqual([...words].sort());
});

test('an operation that is not there is an error', () => {
  expect(() => operation('listNothing')).toThrow('There is no operation "listNothing".');
});

test('code for requests weighs little, and runs in pages', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/samples.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['@winninghunter/source'],
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(5_000);
});

/** Keys whose value is text, and keys under which stands data. */
const WORDS = ['title', 'summary', 'description', 'detail'];
const DATA = [
  ...['value', 'example', 'enum', 'const', 'default', 'extensions', 'pagination', 'provenance'],
  ...['request', 'code', 'contact', 'license', 'parameters', 'constraints', 'needs', 'types'],
];

/** All text in some content. */
function wordsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  const { refused, notes, surfaces } = node as Record<string, object | undefined>;
  const named = Object.values(surfaces ?? {}).map(({ name }: { name: string }) => name);
  const isSchema = 'types' in node;
  const own = Object.entries(node).flatMap(([key, each]) =>
    WORDS.includes(key) && typeof each === 'string' ? [each] : [],
  );
  const below = Object.entries(node).filter(
    ([key]) => !DATA.includes(key) && !(isSchema && key === 'examples'),
  );
  return [
    ...own.filter((text) => text !== ''),
    ...named,
    ...Object.values(refused ?? {}),
    ...Object.values(notes ?? {}),
    ...below.flatMap(([, each]) => wordsIn(each)),
  ];
}
