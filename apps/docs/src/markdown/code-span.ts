/** A value within a line of Markdown, as it stands: text bare, everything else as JSON. */
export function codeSpan(value: unknown): string {
  const isBare = typeof value === 'string' && value.trim() === value && value !== '';
  const text = isBare ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

export function codeSpans(values: readonly unknown[]): string {
  return values.map(codeSpan).join(', ');
}
