#!/usr/bin/env node
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { parse, stringify } from 'yaml';
import { bodies } from './bodies.ts';
import { type Document, isNode } from './document.ts';
import { flat } from './flat.ts';
import { header } from './header.ts';
import { operations } from './operations.ts';

const HELP = `codegen <emitter> <input> <output>

Emitters
  bodies      a small table of the bodies that cannot be JSON (.ts)
  flat        the description without exploded objects and impossible properties (.yaml or .json)
  operations  a table of the operations (.js, with a .d.ts beside it)
  types       TypeScript types (.ts)

The input is a bundled OpenAPI 3.1 description, in YAML or JSON.
Exit codes: 0 written, 1 the description could not be read or emitted, 2 wrong arguments.
`;

/** Many tools still read YAML 1.1, to which an unquoted 2026-01-18 is a date and `on` a boolean. */
const YAML_OPTIONS = { aliasDuplicateObjects: false, lineWidth: 100, compat: 'yaml-1.1' } as const;

/** What to write, by path. */
type Emitter = (document: Document, output: string) => Promise<Record<string, string>>;

type Command = { emit: Emitter; extensions: string[] };

const commands: Record<string, Command> = {
  bodies: {
    extensions: ['.ts'],
    emit: async (document, output) => ({ [output]: bodies(document) }),
  },
  flat: {
    extensions: ['.yaml', '.yml', '.json'],
    emit: async (document, output) => ({ [output]: serialized(flat(document), output) }),
  },
  operations: {
    extensions: ['.js'],
    emit: async (document, output) => {
      const { js, dts } = operations(document);
      return { [output]: js, [output.replace(/\.js$/, '.d.ts')]: dts };
    },
  },
  types: {
    extensions: ['.ts'],
    emit: async (document, output) => {
      // TypeScript takes most of a second to load, which the other emitters need not wait for
      const { types } = await import('./types.ts');
      return { [output]: await types(document) };
    },
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name = '', input = '', output = ''] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const problem = wrongArguments(args, command);
  if (command === undefined || problem !== undefined) {
    process.stderr.write(`${problem}\n\n${HELP}`);
    return 2;
  }
  try {
    await write(await command.emit(await read(input), output));
    return 0;
  } catch (error) {
    process.stderr.write(`codegen ${name} ${input}: ${(error as Error).message}\n`);
    return 1;
  }
}

function wrongArguments(args: string[], command: Command | undefined): string | undefined {
  const [name = '', , output = ''] = args;
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    return `There is no emitter "${name}". Use one of: ${known}.`;
  }
  if (args.length !== 3) {
    return `Expected an emitter, an input and an output, got ${args.length}: ${args.join(' ')}`;
  }
  if (!command.extensions.includes(extname(output))) {
    return `The output of ${name} ends in ${command.extensions.join(' or ')}, got "${output}".`;
  }
  return undefined;
}

async function read(input: string): Promise<Document> {
  // anchors repeat freely in a description, and the file is our own
  const document: unknown = parse(await readFile(input, 'utf8'), { maxAliasCount: -1 });
  const version = isNode(document) ? document['openapi'] : undefined;
  if (typeof version !== 'string' || !version.startsWith('3.1.')) {
    throw new Error(
      `Expected an OpenAPI 3.1 description, got one whose "openapi" is ${JSON.stringify(version)}.`,
    );
  }
  return document as Document;
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function serialized(document: Document, output: string): string {
  return extname(output) === '.json'
    ? `${JSON.stringify(document, null, 2)}\n`
    : `# ${header('flat')}\n${stringify(document, YAML_OPTIONS)}`;
}
