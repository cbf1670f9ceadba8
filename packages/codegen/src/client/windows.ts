/** Schemas that refuse names, as a client checks them before it sends anything. */

import { branchesOf } from '../branches.ts';
import { type Document, resolve, type Schema } from '../document.ts';
import { valuesOf } from '../exclusive.ts';
import { header } from '../header.ts';
import { isImpossible, refusalSentence } from '../impossible.ts';
import { propertiesOf } from '../properties.ts';
import type { Call } from './calls.ts';
import { typeImport } from './imports.ts';
import { isFree } from './names.ts';

/** One alternative: names that it needs, names that it refuses, values that it lists. */
type Branch = { needs: string[]; refuses: string[]; values: Record<string, unknown[]> };

type Window = { says: string; takes: Record<string, Kind[]>; branches?: Branch[] };

/** What a value may be: `text`, `date`, `whole` (from 1), `~pattern`, or one of a list. */
type Kind = string | unknown[];

/** Names that the module has for itself. */
const TAKEN = ['components', 'Window', 'Windows', 'windowNames', 'windows'];

/** The names of the refusing schemas that calls have, sorted. */
export function windowNamesOf(calls: Call[]): string[] {
  const names = [...new Set(calls.flatMap(({ row }) => row.exclusive ?? []))].sort();
  const odd = names.find((name) => !isFree(name) || TAKEN.includes(name));
  if (odd !== undefined) {
    throw new Error(
      `The schema "${odd}" refuses names, so it names a constant, which it cannot. Rename it.`,
    );
  }
  return names;
}

/** A module with one constant for each refusing schema, the names that any refuses, and types. */
export function windowsModule(document: Document, calls: Call[]): string {
  const names = windowNamesOf(calls);
  const schemas = names.map((name): [string, Schema] => [name, schemaOf(document, name)]);
  const reserved = [
    ...new Set(schemas.flatMap(([, schema]) => [...propertiesOf(document, schema).refused.keys()])),
  ];
  const constants = schemas.map(
    ([name, schema]) =>
      `export const ${name}: Window = ${JSON.stringify(windowOf(document, schema))};\n`,
  );
  const types = names.map((name) => `  ${name}: components['schemas']['${name}'];\n`);
  return [
    `// ${header('client')}\n\n`,
    "import type { Window } from '../window.ts';\n",
    typeImport(names.length > 0 ? ['components'] : [], './types.ts'),
    '\n/** Every name that some window refuses. */\n',
    `export const windowNames = ${JSON.stringify(reserved)} as const;\n\n`,
    ...constants,
    '\n/** The windows by name. */\n',
    `export const windows: { readonly [Name in keyof Windows]: Window } = { ${names.join(', ')} };\n\n`,
    '/** What each window may hold. */\n',
    `export interface Windows {\n${types.join('')}}\n`,
  ].join('');
}

function schemaOf(document: Document, name: string): Schema {
  return resolve(document, { $ref: `#/components/schemas/${name}` });
}

function windowOf(document: Document, schema: Schema): Window {
  const { refused } = propertiesOf(document, schema);
  const [first] = refused.values();
  const branches = branchesOf(schema).map((branch) =>
    branchOf(document, resolve(document, branch)),
  );
  return {
    says: refusalSentence(document, first) ?? '',
    takes: kindsOf(document, schema),
    ...(branches.length > 0 && { branches }),
  };
}

function branchOf(document: Document, branch: Schema): Branch {
  const properties = Object.entries(branch.properties ?? {});
  return {
    needs: branch.required ?? [],
    refuses: properties.flatMap(([name, each]) => (isImpossible(document, each) ? [name] : [])),
    values: Object.fromEntries(
      properties.flatMap(([name, each]) => {
        const values = valuesOf(document, each);
        return values ? [[name, values]] : [];
      }),
    ),
  };
}

/** Of each name that a window takes, the kinds of value. A value of any of them is taken. */
function kindsOf(document: Document, schema: Schema): Record<string, Kind[]> {
  const accepted = [...propertiesOf(document, schema).accepted];
  return Object.fromEntries(
    accepted.map(([name, each]) => {
      const property = resolve(document, each);
      const branches = branchesOf(property);
      const kinds = (branches.length > 0 ? branches : [property]).flatMap((branch) =>
        kindsOfValue(document, resolve(document, branch)),
      );
      return [name, kinds];
    }),
  );
}

function kindsOfValue(document: Document, schema: Schema): Kind[] {
  const { type = 'string', format, pattern } = schema;
  const values = valuesOf(document, schema);
  if (values !== undefined) {
    return [values];
  }
  const text = format === 'date' ? 'date' : 'text';
  return [type]
    .flat()
    .filter((each) => each !== 'null')
    .map((each) => (each === 'string' ? (pattern === undefined ? text : `~${pattern}`) : 'whole'));
}
