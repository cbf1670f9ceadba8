/** Descriptions on disk. The YAML library is loaded only for YAML. */

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Document } from './document.ts';
import { header } from './header.ts';
import { assertSound } from './sound.ts';

/** Many tools still read YAML 1.1, to which an unquoted 2026-01-18 is a date and `on` a boolean. */
const YAML_OPTIONS = { aliasDuplicateObjects: false, lineWidth: 100, compat: 'yaml-1.1' } as const;

/** Reads a bundled description, in YAML or JSON. Rejects if it cannot be read or is unsound. */
export async function readDescription(path: string): Promise<Document> {
  const text = await readFile(path, 'utf8');
  const document: unknown = extname(path) === '.json' ? JSON.parse(text) : await parsed(text);
  assertSound(document);
  return document;
}

/** The text of a description that an emitter made, as the extension of its file wants it. */
export async function serialized(
  document: Document,
  path: string,
  emitter: string,
): Promise<string> {
  if (extname(path) === '.json') {
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const { stringify } = await import('yaml');
  return `# ${header(emitter)}\n${stringify(document, YAML_OPTIONS)}`;
}

async function parsed(text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  // anchors repeat freely in a description, and the file is our own
  return parse(text, { maxAliasCount: -1 });
}
