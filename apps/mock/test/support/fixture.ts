import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A small shop: both verbs of a period window, a date range behind a session, an open route. */
export const SHOP: string = fileURLToPath(new URL('../fixtures/shop.yaml', import.meta.url));

/** One request as JSON and as both forms, a form alone, and a page. */
export const FORMS: string = fileURLToPath(new URL('../fixtures/forms.yaml', import.meta.url));

/** Writes a description for the running test and returns its path. */
export async function writeDescription(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'description.yaml');
  await writeFile(path, text);
  return path;
}

/** A description of `GET /things` alone, whose operation is given in YAML's flow style. */
export function thingsDescription(operation: string, head = ''): string {
  return `openapi: 3.1.0\n${head}info: { title: Things, version: 1.0.0 }\npaths: { /things: { get: ${operation} } }\n`;
}

/** The response of an operation that has nothing else to say. */
export const OK: string = "'200': { description: Fine }";
