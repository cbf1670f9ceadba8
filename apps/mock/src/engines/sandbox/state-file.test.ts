import {
  appendFile,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, Snapshot } from '@winninghunter/sandbox';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openStateFile, type StateFile } from './state-file.ts';

const WORLD = { seed: 1, scale: 200 };
const SNAPSHOT: Snapshot = { a: kept(0) };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-file-'));
  path = join(folder, 'state.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

function kept(used: number): Snapshot[string] {
  const balance = { month: '2026-03', used, limit: 20_000, addon: 0 };
  return { key: 'wh_0', replaced: 0, balance, sections: {}, hits: [], requests: [] };
}

function change(used: number): Change {
  return { accounts: { a: { balance: kept(used).balance } } };
}

/** Opens the file, has it begin, and closes it with the test. */
async function begin(snapshot = () => SNAPSHOT): Promise<StateFile> {
  const file = await openStateFile(path, WORLD);
  onTestFinished(() => file.close());
  await file.begin(snapshot);
  return file;
}

/** What is found by who comes after. */
async function reopened(): Promise<StateFile['kept']> {
  const file = await openStateFile(path, WORLD);
  await file.close();
  return file.kept;
}

test('a new file holds nothing, and an empty one neither', async () => {
  expect(await reopened()).toBeUndefined();
  await writeFile(path, '');
  expect(await reopened()).toBeUndefined();
});

test('what was told is found again, in its order', async () => {
  const file = await begin();
  await file.append([change(1), change(2)]);
  await file.append([change(3)]);
  await file.close();
  expect(await reopened()).toEqual({
    snapshot: SNAPSHOT,
    changes: [change(1), change(2), change(3)],
  });
  expect(await readdir(folder)).toEqual(['state.jsonl']);
});

test('who begins makes one snapshot of what there was', async () => {
  const before = await begin();
  await before.append([change(1)]);
  await before.close();
  const after = await begin(() => ({ a: kept(1) }));
  await after.close();
  expect(await reopened()).toEqual({ snapshot: { a: kept(1) }, changes: [] });
});

test('half a line at the end counts for nothing, since nobody was told of it', async () => {
  const file = await begin();
  await file.append([change(1)]);
  await file.append([change(2)]);
  await file.close();
  await truncate(path, (await readFile(path)).length - 5);
  expect((await reopened())?.changes).toEqual([change(1)]);
});

test('a damaged line is told by its number', async () => {
  const file = await begin();
  await file.append([change(1)]);
  await file.close();
  await appendFile(path, '[{"acc\n[]\n');
  await expect(reopened()).rejects.toThrow(
    `${path} is damaged: line 3 cannot be read. Remove it and all after it to go on from there.`,
  );
});

test.each(['hello\n', '{}\n', '{"format":"other","snapshot":{}}\n', '[]', 'x'])(
  'a file that holds %j is left alone',
  async (text) => {
    await writeFile(path, text);
    await expect(reopened()).rejects.toThrow(
      `${path} was not written by this mock. Choose another with --state.`,
    );
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['state.jsonl']);
  },
);

test('what is written of another world is not read', async () => {
  await (await begin()).close();
  await expect(openStateFile(path, { seed: 2, scale: 200 })).rejects.toThrow(
    `${path} belongs to a world of --seed 1 and --scale 200. Give these, or choose another file with --state.`,
  );
});

test('says what keeps it from a file', async () => {
  await expect(openStateFile(join(folder, 'no/such'), WORLD)).rejects.toThrow(
    `Cannot keep state in ${folder}/no/such: there is no folder ${folder}/no. Make it, or choose another file with --state.`,
  );
  await expect(openStateFile(folder, WORLD)).rejects.toThrow(
    `Cannot keep state in ${folder}: it is a folder. Choose a file in it with --state.`,
  );
});

test('a file is in use while its process runs', async () => {
  const parent = process.ppid;
  await writeFile(`${path}.lock`, String(parent));
  await expect(reopened()).rejects.toThrow(
    `${path} is in use by process ${parent}. Stop it, or choose another file with --state. (If it is no mock, remove ${path}.lock.)`,
  );
});

test.each(['999999999', '', 'x', '-1', String(process.pid)])(
  'a lock of %j, whose process is gone, does not count',
  async (pid) => {
    await writeFile(`${path}.lock`, pid);
    expect(await reopened()).toBeUndefined();
  },
);

test('a file that has grown is made short', async () => {
  let used = 0;
  const file = await begin(() => ({ a: kept(used) }));
  const long = Array.from({ length: 1000 }, () => change(1));
  for (; used < 20; used += 1) await file.append(long);
  await file.append([change(21)]);
  await file.close();
  expect((await readFile(path)).length).toBeLessThan(1_200_000);
  expect((await reopened())?.snapshot).not.toEqual({ a: kept(0) });
});

test('a line that could not be written is made good by the next', async () => {
  let used = 0;
  const file = await begin(() => ({ a: kept(used) }));
  const handle = await open(path);
  await handle.close();
  const prototype = Object.getPrototypeOf(handle);
  used = 1;
  const full = vi.spyOn(prototype, 'datasync').mockRejectedValueOnce(new Error('ENOSPC'));
  await expect(file.append([change(1)])).rejects.toThrow('ENOSPC');
  full.mockRestore();
  used = 2;
  await file.append([change(2)]);
  await file.append([change(3)]);
  await file.close();
  expect(await reopened()).toEqual({ snapshot: { a: kept(2) }, changes: [change(3)] });
});

test('what is acknowledged after a rewrite that failed is found again', async () => {
  let used = 0;
  const file = await begin(() => ({ a: kept(used) }));
  const handle = await open(path);
  await handle.close();
  const full = vi.spyOn(Object.getPrototypeOf(handle), 'datasync');
  full.mockRejectedValueOnce(new Error('ENOSPC')).mockRejectedValueOnce(new Error('ENOSPC'));
  // the second rewrites the file, and fails as well
  for (used = 1; used < 3; used += 1) {
    await expect(file.append([change(used)])).rejects.toThrow('ENOSPC');
  }
  full.mockRestore();
  used = 3;
  await file.append([change(3)]);
  await file.close();
  expect(await reopened()).toEqual({ snapshot: { a: kept(3) }, changes: [] });
});

test('nothing is acknowledged before the disk has it', async () => {
  const file = await begin();
  const handle = await open(path);
  await handle.close();
  const prototype = Object.getPrototypeOf(handle);
  const { promise, resolve } = Promise.withResolvers<void>();
  const disk = vi.spyOn(prototype, 'datasync').mockReturnValueOnce(promise);
  let isAcknowledged = false;
  const appending = file.append([change(1)]).then(() => {
    isAcknowledged = true;
  });
  await new Promise((later) => setTimeout(later, 50));
  expect(isAcknowledged).toBe(false);
  resolve();
  await appending;
  disk.mockRestore();
});
