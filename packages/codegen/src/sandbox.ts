import type { Document } from './document.ts';
import { examplesModules } from './sandbox/examples.ts';
import { requestsModules } from './sandbox/requests.ts';

/**
 * What a server has to know of a description, as modules for any runtime, by file name:
 * - `requests.js`: the routes, and a check of what an operation is asked, compiled by Ajv;
 * - `examples.js`: the examples of all answers.
 */
export function sandbox(document: Document): Record<string, string> {
  return { ...requestsModules(document), ...examplesModules(document) };
}
