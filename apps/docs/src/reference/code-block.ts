import stringify from 'json-stringify-pretty-compact';
import { highlighted } from '../code/highlight.ts';
import { type Html, html } from '../html.ts';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { inline } from '../markdown/markdown.ts';

/** Code that may be copied. */
export function codeBlock(code: string, language: string, className?: string): Html {
  return html`<pre${className && html` class="${className}"`} translate="no"><code>${highlighted(code, language)}</code></pre>`;
}

/** A value as JSON. */
export function jsonBlock(value: unknown): Html {
  return codeBlock(stringify(value), 'json');
}

/** A value within a line, as it stands. */
export function literal(value: unknown): Html {
  return inline(codeSpan(value));
}

export function literals(values: readonly unknown[]): Html {
  return inline(codeSpans(values));
}
