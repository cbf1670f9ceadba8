/** A doc comment around some lines, which cannot end it. */
export function comment(lines: string[], indent: string): string {
  const [first = '', ...others] = lines.map((line) => line.replaceAll('*/', '*\\/'));
  return others.length === 0
    ? `${indent}/** ${first} */`
    : [
        `${indent}/**`,
        ...[first, ...others].map((line) => `${indent} * ${line}`.trimEnd()),
        `${indent} */`,
      ].join('\n');
}

/** A text as one sentence on one line. */
export function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** A text as lines, none of which opens a tag. */
export function linesOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(\s*)@/, '$1\\@'));
}
