// Every sample of every operation runs, in its own language, and is answered as the page says.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installDebianPackage } from '@winninghunter/debian';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, operations, type SampleRequest } from '../src/index.ts';
import { samplesFor } from '../src/samples.ts';
import { hostileRequests } from './samples/hostile.ts';
import { run } from './samples/programs.ts';
import {
  type Arrived,
  type Field,
  type SampleServer,
  startSampleServer,
} from './samples/server.ts';

const PACKAGES = {
  'python3-requests': 'some 3 MB',
  'php-cli': 'some 15 MB',
  'php-curl': 'some 1 MB',
  'golang-go': 'some 81 MB, 464 MB unpacked',
};

const LANGUAGES: Language[] = ['curl', 'client', 'fetch', 'python', 'go', 'php'];

const shown = operations().flatMap(({ id, samples }) =>
  samples.map(({ title, request }) => ({ name: `${id}: ${title}`, request })),
);
const hostile = hostileRequests.map((request, index) => ({ name: `hostile ${index}`, request }));
const all = [...shown, ...hostile];

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
let server: SampleServer;
const complaints = new Map<Language, string>();

beforeAll(async () => {
  for (const [name, size] of Object.entries(PACKAGES)) {
    await installDebianPackage(name, size);
  }
  server = await startSampleServer();
  await Promise.all(
    LANGUAGES.map(async (language) => complaints.set(language, await runAll(language))),
  );
}, 600_000);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe.each(LANGUAGES)('%s', (language) => {
  const ours = all
    .map((sample, index) => ({ ...sample, index }))
    .filter(({ request }) => language !== 'client' || request.call !== undefined);

  test('has nothing to complain of', () => {
    expect(complaints.get(language)).toBe('');
  });

  test('is answered with a success, each once', () => {
    const failed = ours
      .map(({ name, index }) => ({ name, arrived: server.arrivedFrom(language, index) }))
      .filter(({ arrived }) => arrived.length !== 1 || arrived[0]?.status !== 200);
    expect(failed).toEqual([]);
  });
});

// the client chooses between GET and POST, and says more of itself
test.each(LANGUAGES.filter((language) => language !== 'client'))(
  '%s sends what the request says',
  (language) => {
    const sent = all.map(({ name }, index) => {
      const [arrived] = server.arrivedFrom(language, index);
      return [name, arrived && essentials(arrived)];
    });
    expect(sent).toEqual(all.map(({ name, request }) => [name, expected(request)]));
  },
);

test('the samples of the client compile', { timeout: 120_000 }, async () => {
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      tsc,
      '--ignoreConfig',
      ...['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', 'node'],
      ...['--typeRoots', fileURLToPath(new URL('../../../node_modules/@types', import.meta.url))],
      ...readdirSync(join(folder, 'client')).filter((name) => name.endsWith('.mts')),
    ],
    { cwd: join(folder, 'client') },
  ).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});

test('every operation that the client has a method for has a sample of it', () => {
  const without = operations()
    .filter(({ samples }) => samples.some(({ code }) => code.client === undefined))
    .map(({ id }) => id);
  expect(without.filter((id) => !id.endsWith('ByAlias'))).toEqual(['openApiPage']);
});

/** Files that samples attach. */
function attachments(): Record<string, string> {
  const files = all.flatMap(({ request }) => request.form?.flatMap(({ file }) => file ?? []) ?? []);
  return Object.fromEntries(files.map((file) => [file, `bytes of ${file}`]));
}

async function runAll(language: Language): Promise<string> {
  const home = join(folder, language);
  mkdirSync(home);
  const codes = all.flatMap(({ request }, index) => {
    const code = samplesFor(request, server.originOf(language, index))[language];
    return code === undefined ? [] : [code];
  });
  return run(language, codes, home, attachments());
}

/** A form in parts has the line breaks of its standard. */
function formOf(fields: Field[]): Field[] {
  return sorted(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
  ]);
}

/** By name, which one library does, too. */
function sorted<T extends [string, unknown]>(pairs: T[]): T[] {
  return pairs.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

type Essentials = Omit<Arrived, 'status'>;

/** Libraries say more of themselves, and of the parts of a form. */
function essentials({ status: _, query, headers, form, ...arrived }: Arrived): Essentials {
  return {
    ...arrived,
    query: sorted(query),
    headers: ofSample(headers),
    ...(form && { form: formOf(form) }),
  };
}

function expected({ method, path, query, headers, body = '', form }: SampleRequest): Essentials {
  const type = headers['Content-Type'] ?? '';
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const fields = form?.map(
    ({ name, value, file }): Field => [
      name,
      file === undefined ? value : [file, `bytes of ${file}`],
    ],
  );
  return {
    method,
    path,
    query: sorted(query),
    headers: ofSample(Object.fromEntries(lower)),
    ...(fields
      ? { form: formOf(fields) }
      : { body: type.includes('json') ? JSON.parse(body) : body }),
  };
}

function ofSample(headers: Record<string, string>): Record<string, string> {
  const { 'content-type': type = '' } = headers;
  const kept = ['x-api-key', 'authorization', 'cookie'].filter((name) => name in headers);
  return {
    ...Object.fromEntries(kept.map((name) => [name, headers[name] ?? ''])),
    type: type.split(';')[0] ?? '',
  };
}
