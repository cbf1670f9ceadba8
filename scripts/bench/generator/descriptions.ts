import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { METHODS } from '../../node.ts';
import { FOLDER } from '../folder.ts';

/** A description that all generators read. */
export type Description = {
  name: string;
  /** OpenAPI 3.1, JSON. */
  file: string;
  megabytes: number;
  operations: number;
};

type Document = { openapi: string; paths: Record<string, Record<string, unknown>> };

const SOURCES: Record<string, string> = {
  ours: '../../packages/openapi/dist/openapi.json',
  gitbook: 'node_modules/@gitbook/api/spec/openapi.json',
  github: 'node_modules/@octokit/openapi/generated/api.github.com.json',
};

/** The names that there are. */
export const DESCRIPTIONS: string[] = Object.keys(SOURCES);

/** Writes a description into a folder, as OpenAPI 3.1 if it is older. */
export async function prepared(name: string, folder: string): Promise<Description> {
  const source = join(FOLDER, SOURCES[name] ?? name);
  const document = await upgraded(JSON.parse(await readFile(source, 'utf8')));
  const file = join(folder, `${name}.json`);
  const text = JSON.stringify(document);
  await writeFile(file, text);
  const operations = Object.values(document.paths).flatMap((item) =>
    Object.keys(item).filter((key) => METHODS.includes(key)),
  );
  return { name, file, megabytes: Buffer.byteLength(text) / 1e6, operations: operations.length };
}

async function upgraded(document: Document): Promise<Document> {
  if (document.openapi.startsWith('3.1.')) {
    return document;
  }
  const library = join(FOLDER, 'node_modules/@scalar/openapi-upgrader/dist/index.js');
  const { upgrade } = await import(pathToFileURL(library).href);
  return upgrade(document, '3.1');
}
