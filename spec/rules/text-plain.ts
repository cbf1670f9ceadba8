import type { Arazzo1Visitor, Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { isObjectNode } from './schemas.ts';

/** Small words that French texts cannot do without; one alone may be part of a name. */
const FRENCH =
  /\b(?:au|aux|avec|ce|cette|dans|de|des|du|est|et|la|le|les|ou|par|pour|que|qui|sont|sur|un|une)\b/gi;

const TEXTS = ['title', 'summary', 'description'] as const;

/** What people read is finished, in plain English and plain Markdown. */
export function textPlain(): Oas3Visitor & Arazzo1Visitor {
  return {
    any(node: unknown, ctx: UserContext) {
      check(node, ctx.location, ctx);
    },
    // A text beside `$ref` belongs to the reference, not to what it leads to.
    ref(node, ctx) {
      check(node, ctx.location, ctx);
    },
  };
}

function check(node: unknown, location: Location, ctx: UserContext): void {
  if (!isObjectNode(node)) return;
  for (const key of TEXTS) {
    const text: unknown = (node as Partial<Record<string, unknown>>)[key];
    const flaw = typeof text === 'string' ? flawOf(text) : undefined;
    if (flaw) ctx.report({ message: `The ${key} ${flaw}`, location: location.child(key) });
  }
}

function flawOf(text: string): string | undefined {
  const mark = text.match(/\b(?:TODO|FIXME|TBD|XXX)\b/)?.[0];
  if (mark) return `holds \`${mark}\`. Write what is known, and say what is not.`;

  // What stands in backticks is quoted: it may be any text.
  const prose = text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '…');
  if (prose.includes('`')) {
    return 'opens a backtick that it does not close. Close it, or leave it out.';
  }

  const gap = prose.match(/\S+ {2,}\S+/)?.[0];
  if (gap) return `has two spaces in a row, in "${gap}". Write one.`;

  const tag = prose.match(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i)?.[0];
  if (tag) return `holds HTML, \`${tag}\`. Write Markdown; put a placeholder in backticks.`;

  const french = new Set(prose.match(FRENCH)?.map((one) => one.toLowerCase()));
  if (french.size >= 2) {
    const words = [...french].map((one) => `"${one}"`).join(', ');
    return `reads like French: it holds ${words}. Write it in English; quote a value in backticks.`;
  }

  const word = prose.match(/[\p{L}\p{M}]*[^\P{L}A-Za-z][\p{L}\p{M}]*/u)?.[0];
  return word
    ? `holds "${word}", with a letter that English does not have. Write it in English; quote a value in backticks.`
    : undefined;
}
