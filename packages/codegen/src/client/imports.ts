/** Imports of what a generated module uses, which need not be anything. */

/** What stands for constants where there are none: without an export a file is no module. */
export const NOTHING = 'export {};\n';

/** An import of types; nothing if there are none. */
export function typeImport(names: string[], from: string): string {
  return valueImport(names, from).replace('import', 'import type');
}

/** An import of values; nothing if there are none. */
export function valueImport(names: string[], from: string): string {
  return names.length > 0 ? `import { ${names.join(', ')} } from '${from}';\n` : '';
}

/** Those of some names that stand in code, outside of quotes. */
export function namesIn(code: string, names: string[]): string[] {
  return names.filter((name) => new RegExp(`(?<![\\w"'])${name}(?![\\w"'])`).test(code));
}
