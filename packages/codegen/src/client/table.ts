/** The operations as rows of text, which cost a client least. */

import { isJson } from '../content.ts';
import { header } from '../header.ts';
import type { Row } from '../operations.ts';
import type { Call } from './calls.ts';
import type { ClientConfig } from './config.ts';
import { NOTHING, valueImport } from './imports.ts';
import { windowNamesOf } from './windows.ts';

const RADIX = 36;

/** A module with the rows of all operations, and what they point to. */
export function tableModule(calls: Call[], config: ClientConfig): string {
  const windows = windowNamesOf(calls);
  const ways = distinctWays(calls);
  const wayNames = ways.map((_, index) => `ways${index}`);
  const rows = config.families.flatMap((family) => [
    `@${family.prefix} ${family.namespace}`,
    ...calls.filter((call) => call.family === family).map((call) => rowOf(call, windows, ways)),
  ]);
  return [
    `// ${header('client')}\n\n`,
    "import type { Table } from '../table.ts';\n",
    valueImport(windows, './windows.ts'),
    valueImport(wayNames, './ways.ts'),
    '\nexport const table: Table = {\n',
    `  windows: [${windows.join(', ')}],\n`,
    `  ways: [${wayNames.join(', ')}],\n`,
    `  rows: \`${rows.join('\n').replaceAll(/[`\\]|\$\{/g, '\\$&')}\`,\n`,
    '};\n',
  ].join('');
}

/** A module with one constant for each distinct list of ways to read on. */
export function waysModule(calls: Call[]): string {
  const constants = distinctWays(calls).map(
    (text, index) => `export const ways${index}: readonly Way[] = ${text};\n`,
  );
  const module = ["import type { Way } from '../paging.ts';\n\n", ...constants].join('');
  return `// ${header('client')}\n\n${constants.length > 0 ? module : NOTHING}`;
}

/** The place of the ways of a call among the distinct ones; undefined if it has none. */
export function waysIndex(calls: Call[], { ways }: Call): number | undefined {
  const index = distinctWays(calls).indexOf(JSON.stringify(ways));
  return index < 0 ? undefined : index;
}

/** Kind, key or session, credits and body of a call, a letter each. */
export function flagsOf({ row, twin, operation, isSession }: Call): string {
  const single = operation['x-safe'] === true ? 'R' : 'W';
  const kind = twin ? 'T' : row.method === 'get' ? 'G' : single;
  return `${kind}${isSession ? 's' : 'k'}${creditsOf(row)}${bodyOf(row.media, twin !== undefined)}`;
}

function creditsOf({ method, path, extensions }: Row): number {
  const { credits = 0 } = (extensions['x-metering'] ?? {}) as { credits?: number };
  if (!/^\d$/.test(String(credits))) {
    throw new Error(
      `The x-metering of ${method.toUpperCase()} ${path} says ${credits} credits. A table of calls holds 0 to 9.`,
    );
  }
  return credits;
}

/** `n`: none, `j`: JSON, `u`: URL-encoded form, `m`: multipart form, `f`: either form. */
function bodyOf(media: string[], isTwin: boolean): string {
  if (isTwin || media.some(isJson)) {
    return 'j';
  }
  const isMultipart = media.includes('multipart/form-data');
  const isForm = media.includes('application/x-www-form-urlencoded');
  if (isMultipart) {
    return isForm ? 'f' : 'm';
  }
  return isForm ? 'u' : 'n';
}

function distinctWays(calls: Call[]): string[] {
  return [
    ...new Set(calls.flatMap(({ ways }) => (ways && ways.length > 0 ? JSON.stringify(ways) : []))),
  ];
}

function rowOf(call: Call, windows: string[], ways: string[]): string {
  const { path, family, row, method } = call;
  const window = windows.indexOf(row.exclusive ?? '');
  const way = ways.indexOf(JSON.stringify(call.ways));
  const flags = `${flagsOf(call)}${place(window)}${place(way)}`;
  const verb = method === undefined ? '-' : method.verb;
  return `${path.slice(family.prefix.length)} ${flags}${verb && ` ${verb}`}`;
}

/** One letter or digit. */
function place(index: number): string {
  if (index >= RADIX) {
    throw new Error(`A table of calls holds ${RADIX} kinds of windows and of paging, not more.`);
  }
  return index < 0 ? '-' : index.toString(RADIX);
}
