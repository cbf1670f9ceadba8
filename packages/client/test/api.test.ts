/** All that the package exports, so that a change of it shows in review. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-5.9';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');
/** Types that are the description, which is reviewed where it is written: names are enough. */
const NAMES_OF: Record<string, (node: ts.InterfaceDeclaration) => string[]> = {
  components: ({ members }) => members.flatMap(namesInGroup),
  operations: () => ['those of paths'],
  paths: ({ members }) => members.map(verbsOf),
};
/** Files with types that exported ones are made of. */
const BESIDE = ['alone.ts', 'call.ts', 'raw.ts'];

type Declared = { name: string; file: string };

const printer = ts.createPrinter({ removeComments: true });
const files = new Map<string, ts.SourceFile>();

test('the exported names and their types are those of api.golden.txt', async () => {
  await expect(surface()).toMatchFileSnapshot(join(import.meta.dirname, 'api.golden.txt'));
});

function surface(): string {
  const entries = Object.entries(packageJson.exports).map(([name, conditions]) => ({
    name: join(packageJson.name, name),
    file: join(ROOT, conditions['@winninghunter/source']),
  }));
  const program = ts.createProgram({
    rootNames: entries.map(({ file }) => file),
    options: { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true },
  });
  const told = new Set<string>();
  const sections = entries.map(({ name, file }) => section(name, exportsOf(program, file), told));
  const beside = BESIDE.flatMap((file) => declaredIn(join(ROOT, 'src', file)));
  const hidden = beside.filter((each) => !told.has(keyOf(each)));
  return [...sections, section('not exported, but used above', hidden, told)].join('\n');
}

/** In the order of the alphabet, with the text of what was not told before. */
function section(title: string, declared: Declared[], told: Set<string>): string {
  const texts = declared
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((each) => (told.has(keyOf(each)) ? `${each.name}, as above` : textOf(each)));
  for (const each of declared) {
    told.add(keyOf(each));
  }
  return `// ${title}\n\n${texts.join('\n')}\n`;
}

/** What an entry exports, and where that is declared. */
function exportsOf(program: ts.Program, entry: string): Declared[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry) as ts.SourceFile;
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol);
  return symbols
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .map(({ name, declarations }) => ({
      name,
      file: declarations?.[0]?.getSourceFile().fileName ?? '',
    }));
}

/** The types of a file. */
function declaredIn(file: string): Declared[] {
  return typesOf(file)
    .statements.filter((each) => ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each))
    .map(({ name }) => ({ name: name.text, file }));
}

function textOf({ name, file }: Declared): string {
  const source = typesOf(file);
  return source.statements
    .filter((statement) => namesOf(statement).includes(name))
    .map((statement) => {
      const names = NAMES_OF[name]?.(statement as ts.InterfaceDeclaration);
      const text = names
        ? `interface ${name}, by name\n    ${names.join('\n    ')}`
        : printer.printNode(ts.EmitHint.Unspecified, statement, source);
      return shortened(text.replace(/^(export )?(declare )?/, ''));
    })
    .join('\n');
}

/** A file as the `.d.ts` that is published. */
function typesOf(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known) {
    return known;
  }
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file });
  const source = ts.createSourceFile(file, outputText, ts.ScriptTarget.Latest);
  files.set(file, source);
  return source;
}

function namesOf(statement: ts.Statement): string[] {
  const declared = ts.isVariableStatement(statement)
    ? [...statement.declarationList.declarations]
    : [statement as ts.DeclarationStatement];
  return declared.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

/** `schemas`, and below it the schemas. */
function namesInGroup(group: ts.TypeElement): string[] {
  const names = membersOf(group).map((each) => `  ${nameOf(each)}`);
  return [nameOf(group), ...names.sort()];
}

/** `/api/v1/brands get: operations["listBrands"]`. */
function verbsOf(path: ts.TypeElement): string {
  const verbs = membersOf(path)
    .map((each) => printer.printNode(ts.EmitHint.Unspecified, each, each.getSourceFile()))
    .filter((text) => text.includes('operations['));
  return [nameOf(path), ...verbs].join(' ');
}

function membersOf(member: ts.TypeElement): ts.TypeElement[] {
  const { type } = member as ts.PropertySignature;
  return type && ts.isTypeLiteralNode(type) ? [...type.members] : [];
}

function nameOf({ name }: ts.TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

/** An object of one or two plain members fits on a line. */
function shortened(text: string): string {
  const member = String.raw`\s+(\w+\??: [\w<>\[\]]+;)`;
  return text
    .replace(new RegExp(`\\{${member}\\s+\\}`, 'g'), '{ $1 }')
    .replace(new RegExp(`\\{${member}${member}\\s+\\}`, 'g'), '{ $1 $2 }');
}

function keyOf({ name, file }: Declared): string {
  return `${name} ${file}`;
}
