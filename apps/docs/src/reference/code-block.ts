import { highlighted } from '../code/highlight.ts';
import { type Html, html } from '../html.ts';

/** Code that may be copied. */
export function codeBlock(code: string, language: string): Html {
  return html`<pre translate="no"><code>${highlighted(code, language)}</code></pre>`;
}

/** A value as JSON. */
export function jsonBlock(value: unknown): Html {
  return codeBlock(JSON.stringify(value, null, 2), 'json');
}

/** What is written as it stands, within a line. */
export function literal(value: unknown): Html {
  return html`<code translate="no">${typeof value === 'string' ? value : JSON.stringify(value)}</code>`;
}

export function literals(values: readonly unknown[]): Html {
  return html`${values.map((value, index) => html`${index > 0 && ', '}${literal(value)}`)}`;
}
