import stringify from 'json-stringify-pretty-compact';
import { highlighted } from '../code/highlight.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { inline } from '../markdown/markdown.ts';
import { sent, type Wire } from './sent.ts';

/** Code that may be copied. */
export function codeBlock(code: string, language: string, className?: string): Html {
  return html`<pre${className && html` class="${className}"`} translate="no"><code>${highlighted(code, language)}</code></pre>`;
}

/** A value as JSON. */
export function jsonBlock(value: unknown): Html {
  return codeBlock(stringify(value), 'json');
}

/** A part of a request as it is sent; nothing if nothing is. */
export function sentBlock(value: unknown, wire: Wire): Html {
  const code = sent(value, wire);
  return code === '' ? NOTHING : codeBlock(code, wire === 'json' ? 'json' : 'url');
}

/** A value within a line, as it stands. */
export function literal(value: unknown): Html {
  return inline(codeSpan(value));
}

export function literals(values: readonly unknown[]): Html {
  return inline(codeSpans(values));
}
