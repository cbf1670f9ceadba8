/** Colours code at build time, with as few bytes as will do. */

import Prism from 'prismjs';
// each language registers itself; PHP needs the templating
import 'prismjs/components/prism-bash.js';
import 'prismjs/components/prism-diff.js';
import 'prismjs/components/prism-go.js';
import 'prismjs/components/prism-http.js';
import 'prismjs/components/prism-json.js';
import 'prismjs/components/prism-markup-templating.js';
import 'prismjs/components/prism-php.js';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-typescript.js';
import 'prismjs/components/prism-yaml.js';
import { text as escaped, type Html, join, raw } from '../html.ts';

/** What a piece of code is. Each is an element of one letter, because a page holds thousands. */
type Kind = 'b' | 'i' | 'u' | 'em' | 'ins' | 'del';

export type Piece = { text: string; kind: Kind | null };

/** Prism's names for what we colour: keywords, texts, values, asides, and the lines of a diff. */
const KINDS: Record<string, Kind> = {
  keyword: 'b',
  string: 'i',
  'template-string': 'i',
  url: 'i',
  'attr-value': 'i',
  number: 'u',
  boolean: 'u',
  null: 'u',
  constant: 'u',
  comment: 'em',
  'inserted-sign': 'ins',
  'deleted-sign': 'del',
};

const ALIASES: Record<string, string> = {
  sh: 'bash',
  shell: 'bash',
  curl: 'bash',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  yml: 'yaml',
};

/** The code in pieces; one piece if the language is unknown. */
export function pieces(code: string, language: string): Piece[] {
  const grammar = Prism.languages[ALIASES[language] ?? language];
  if (!grammar) return [{ text: code, kind: null }];
  const found: Piece[] = [];
  collect(Prism.tokenize(code, grammar), null, found);
  return found;
}

const known = new Map<string, Html>();

/** The code as HTML. */
export function highlighted(code: string, language: string): Html {
  const key = `${language}\n${code}`;
  let found = known.get(key);
  if (!found) {
    found = join(pieces(code, language).map(inElement));
    known.set(key, found);
  }
  return found;
}

function inElement({ text, kind }: Piece): Html {
  return kind === null ? escaped(text) : raw(`<${kind}>${escaped(text)}</${kind}>`);
}

function collect(stream: Prism.TokenStream, inside: Kind | null, found: Piece[]): void {
  if (typeof stream === 'string') {
    add(stream, inside, found);
  } else if (Array.isArray(stream)) {
    for (const each of stream) collect(each, inside, found);
  } else {
    collect(stream.content, KINDS[stream.type] ?? inside, found);
  }
}

/** Neighbours of one kind are one piece, and blanks need no colour. */
function add(text: string, kind: Kind | null, found: Piece[]): void {
  const last = found.at(-1);
  if (last && (last.kind === kind || text.trim() === '')) last.text += text;
  else found.push({ text, kind });
}
