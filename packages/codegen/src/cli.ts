#!/usr/bin/env node
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { bodies } from './bodies.ts';
import type { Document } from './document.ts';
import { readDescription, serialized } from './file.ts';
import { flat } from './flat.ts';
import { operations } from './operations.ts';

const HELP = `Usage: codegen <emitter> <input> <output>

Emitters:
  bodies      a small table of the bodies that cannot be JSON (.ts)
  flat        the description without exploded objects and impossible properties (.yaml or .json)
  operations  a table of the operations (.js, with a .d.ts beside it)
  types       TypeScript types (.ts)

The input is a bundled OpenAPI 3.1 description, in YAML or JSON.

Options:
  -h, --help  show this text

Exit codes: 0 written, 1 the description could not be read or emitted, 2 the command line is wrong.
`;

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
    emit: async (document, output) => ({
      [output]: await serialized(flat(document), output, 'flat'),
    }),
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
      // TypeScript takes a third of a second to load, which the other emitters need not wait for
      const { types } = await import('./types.ts');
      return { [output]: types(document) };
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
    await write(await command.emit(await readDescription(input), output));
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

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
