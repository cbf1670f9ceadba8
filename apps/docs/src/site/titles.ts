/** Titles of pages. */

import { type Operation, operation as operationOf } from '@winninghunter/docs-content';
import type { Voice } from '../reference/voice.ts';

/** The summary, with the method where the other method of the path has the same summary. */
export function pageTitle({ summary, method, twin }: Operation, voice: Voice): string {
  const title = voice.plain(summary);
  const isShared = twin !== null && voice.plain(operationOf(twin).summary) === title;
  return isShared ? `${title} (${method})` : title;
}
