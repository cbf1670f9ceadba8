/** The headers of the site, in the `_headers` file that static hosts read: a path, and lines below it. */

export type Rule = { path: string; headers: [name: string, value: string][] };

/** Rules as the text of the file. */
export function writeRules(rules: Rule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** The rules of a file. */
export function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== '') rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of a path: of all rules that fit, of which a later one wins. */
export function headersOf(rules: Rule[], path: string): [name: string, value: string][] {
  return rules.filter((rule) => fits(rule.path, path)).flatMap(({ headers }) => headers);
}

/** `*` stands for anything. */
function fits(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
}
