import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { header } from '../header.ts';

const FOLDER = fileURLToPath(new URL('runtime/', import.meta.url));

let known: Readonly<Record<string, string>> | undefined;

/** What the check does that no description changes, as JavaScript; compiled once. */
export function runtimeModules(): Readonly<Record<string, string>> {
  known ??= compiledModules();
  return known;
}

function compiledModules(): Record<string, string> {
  const names = readdirSync(FOLDER).filter((name) => !/\.test\.ts$|^types\.ts$/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name.replace(/\.ts$/, '.js'), compiled(`${FOLDER}/${name}`)]),
  );
}

function compiled(path: string): string {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  });
  return `// ${header('sandbox')}\n\n${outputText}`;
}
