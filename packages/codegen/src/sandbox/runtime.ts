import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { header } from '../header.ts';

const FOLDER = fileURLToPath(new URL('runtime/', import.meta.url));

/** What the check does that no description changes, as JavaScript. */
export function runtimeModules(): Record<string, string> {
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
