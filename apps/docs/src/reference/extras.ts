import type { Operation } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import { literal } from './code-block.ts';

/** Extensions that pages tell in words. */
const TOLD = ['x-metering', 'x-pagination', 'x-provenance', 'x-safe', 'x-codeSamples'];

/** Extensions that we have no words for, as they are. */
export function extras({ extensions }: Operation): Html {
  const names = Object.keys(extensions).filter((name) => !TOLD.includes(name));
  if (names.length === 0) return NOTHING;
  return html`<ul>${names.map((name) => html`<li>${literal(name)} ${literal(extensions[name])}</li>`)}</ul>`;
}
