/** What an editor shows: each method's comment goes along to its factories. */

import { join } from 'node:path';
import ts from 'typescript-5.9';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const name = join(import.meta.dirname, 'probe.ts');
const probe = `
import { createClient, type DashboardMethods, type Methods } from '@winninghunter/client';
import { createQueries } from './index.ts';
export declare const methods: Methods & { dashboard: DashboardMethods };
export const queries = createQueries(createClient({ cookie: 'wh_session=1' }));
queries.tiktokShop.products.explore.infiniteQueryOptions({ country: 'US' });
`;

const service = ts.createLanguageService({
  getScriptFileNames: () => [name],
  getScriptVersion: () => '1',
  getScriptSnapshot: (file) => {
    const text = file === name ? probe : ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCompilationSettings: () => settings(),
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === name || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

test('a name in the tree shows the comment of its method', () => {
  expect(shownAt('explore')).toMatch(/^Search /);
});

test('a factory shows its own comment', () => {
  expect(shownAt('infiniteQueryOptions')).toMatch(/^Options for `useInfiniteQuery`/);
});

test('a parameter shows the comment of the description', () => {
  expect(shownAt('country')).toMatch(/two-letter code/);
});

test('whatever reads has factories with its comment, and nothing else has', () => {
  const reads = commentsOf('methods', ({ kind, takesFile }) => kind !== 'WriteCall' && !takesFile);
  expect(reads.size).toBeGreaterThan(100);
  expect(commentsOf('queries', () => true)).toEqual(reads);
});

function shownAt(word: string): string {
  const shown = service.getQuickInfoAtPosition(name, probe.lastIndexOf(word));
  const parts = [shown?.documentation, ...(shown?.tags ?? []).map(({ text }) => text)];
  return parts.map((each) => ts.displayPartsToString(each)).join('\n');
}

type Leaf = { kind: string | undefined; takesFile: boolean };

/** The comments of a tree's leaves by their path. */
function commentsOf(root: string, filter: (leaf: Leaf) => boolean): Map<string, string> {
  const program = service.getProgram() as ts.Program;
  const checker = program.getTypeChecker();
  const file = checker.getSymbolAtLocation(program.getSourceFile(name) as ts.SourceFile);
  const found = new Map<string, string>();
  const walk = (symbol: ts.Symbol, path: string) => {
    const type = checker.getTypeOfSymbol(symbol);
    const [signature] = type.getCallSignatures();
    if (signature === undefined && type.getProperty('queryOptions') === undefined) {
      for (const each of type.getProperties()) {
        if (each.name !== 'queryKey') walk(each, `${path}.${each.name}`);
      }
    } else if (filter(leafOf(checker, signature))) {
      found.set(path, ts.displayPartsToString(symbol.getDocumentationComment(checker)));
    }
  };
  const tree = file && checker.getExportsOfModule(file).find((each) => each.name === root);
  walk(tree as ts.Symbol, '');
  return found;
}

function leafOf(checker: ts.TypeChecker, signature: ts.Signature | undefined): Leaf {
  const input = signature?.parameters[0];
  const values = input ? checker.getTypeOfSymbol(input).getNonNullableType().getProperties() : [];
  return {
    kind: signature?.getReturnType().symbol.name,
    takesFile: values.some((each) =>
      checker.typeToString(checker.getTypeOfSymbol(each)).includes('Blob'),
    ),
  };
}

function settings(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, types: [] };
}
