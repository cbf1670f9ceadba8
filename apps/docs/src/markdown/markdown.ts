/** Markdown of the description as HTML. What is HTML in it, or a link to a script, is shown or dropped, never run. */

import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type Html, raw } from '../html.ts';

const OPTIONS = {
  // a picture would be loaded from wherever the description says: it becomes a link
  extensions: [gfmTable(), { disable: { null: ['labelStartImage'] } }],
  htmlExtensions: [gfmTableHtml()],
};

const blocks = new Map<string, string>();

/** Paragraphs, lists, tables and all. */
export function markdown(source: string): Html {
  let found = blocks.get(source);
  if (found === undefined) {
    found = finished(micromark(source, OPTIONS).trim());
    blocks.set(source, found);
  }
  return raw(found);
}

/** A single paragraph without its element; anything longer stays as it is. */
export function inline(source: string): Html {
  const found = markdown(source).toString();
  const isAlone = found.startsWith('<p>') && found.indexOf('</p>') === found.length - 4;
  return raw(isAlone ? found.slice(3, -4) : found);
}

/** The text alone: for titles and descriptions of pages. */
export function plain(source: string): string {
  const text = markdown(source)
    .toString()
    .replace(/<\/?(?:p|li|t[dhr]|pre|h\d)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
  return text.replace(/\s+/g, ' ').trim();
}

const ENTITIES = { amp: '&', lt: '<', gt: '>' };

/** Micromark escapes what a description brings: each tag is its own, and no attribute holds a `>`. */
function finished(html: string): string {
  return html.replace(/<[^>]*>|&quot;/g, (found) => {
    if (found === '&quot;') return '"';
    if (found === '<table>') return '<div class="wide" tabindex="0"><table>';
    if (found === '</table>') return '</table></div>';
    return found.startsWith('<code') ? found.replace('<code', '<code translate="no"') : found;
  });
}
