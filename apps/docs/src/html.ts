/** HTML as text: every value is escaped unless it is HTML itself. */

import { html as template, raw as unescaped } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString;

/** A template of HTML. Empty values leave nothing; arrays are put together. */
export const html = template as (strings: TemplateStringsArray, ...values: unknown[]) => Html;

/** Text that is HTML already. */
export function raw(text: string): Html {
  return unescaped(text) as Html;
}

/** Text between tags, where quotes stand for themselves: code is full of them. */
export function text(value: string): Html {
  return raw(value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Pieces one after the other. */
export function join(pieces: Html[], between = ''): Html {
  return raw(pieces.join(between));
}

export const NOTHING: Html = raw('');
