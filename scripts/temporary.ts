import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.ts';

/** A new folder that is gone when it is disposed of, and when the process ends. */
export function temporaryFolder(name: string): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  return { path, ...atEnd(() => rmSync(path, { recursive: true, force: true })) };
}
