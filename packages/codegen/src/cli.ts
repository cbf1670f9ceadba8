#!/usr/bin/env node
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { type ClientConfig, clientConfig } from './client/config.ts';
import { client } from './client.ts';
import { type DocsConfig, docs, docsConfig } from './docs.ts';
import { type Document, isNode } from './document.ts';
import { examples } from './examples.ts';
import { readDescription, serialized } from './file.ts';
import { flat } from './flat.ts';
import { operations } from './operations.ts';

const HELP = `Usage: codegen <emitter> <input> <output> [<configuration>]

Emitters:
  client      methods, functions and the table of a client (a folder), by a configuration (.json)
  docs        what pages say, as data (a folder), perhaps by a configuration (.json)
  examples    the examples of all answers, and what is refused, for handlers of MSW (.ts)
  flat        the description without exploded objects and impossible properties (.yaml or .json)
  operations  a table of the operations (.js, with a .d.ts beside it)
  sandbox     checks of requests, routes and examples for a server (a folder)
  types       TypeScript types (.ts)

The input is a bundled OpenAPI 3.1 description, in YAML or JSON.

Options:
  -h, --help  show this text

Exit codes: 0 written, 1 the input or the configuration cannot be used, 2 the command line is wrong.
`;

const EXPECTED = {
  needed: 'input, an output and a configuration',
  possible: 'input, an output and perhaps a configuration',
  none: 'input and an output',
};

/** What to write, by path. */
type Emitter = (
  document: Document,
  output: string,
  configuration: string,
) => Promise<Record<string, string>>;

type Command = { emit: Emitter; extensions: string[]; configuration?: 'needed' | 'possible' };

const commands: Record<string, Command> = {
  client: {
    extensions: [''],
    configuration: 'needed',
    emit: async (document, output, configuration) => {
      const config = await readConfig(configuration);
      return within(output, client(document, config));
    },
  },
  docs: {
    extensions: [''],
    configuration: 'possible',
    emit: async (document, output, configuration) =>
      within(
        output,
        docs(document, configuration ? await readDocsConfig(configuration) : undefined),
      ),
  },
  examples: {
    extensions: ['.ts'],
    emit: async (document, output) => ({ [output]: examples(document) }),
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
  sandbox: {
    extensions: [''],
    emit: async (document, output) => {
      // Ajv and TypeScript take their time to load, which the other emitters need not wait for
      const { sandbox } = await import('./sandbox.ts');
      return within(output, sandbox(document));
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
  const [name = '', input = '', output = '', configuration = ''] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const problem = wrongArguments(args, command);
  if (command === undefined || problem !== undefined) {
    process.stderr.write(`${problem}\n\n${HELP}`);
    return 2;
  }
  try {
    await write(await command.emit(await readDescription(input), output, configuration));
    return 0;
  } catch (error) {
    process.stderr.write(`codegen ${name} ${input}: ${(error as Error).message}\n`);
    return 1;
  }
}

function within(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [join(folder, name), text]),
  );
}

async function readConfig(path: string): Promise<ClientConfig> {
  return configured(path, async () => clientConfig(await readJson(path)));
}

/** With the configuration of the client, which it names by a path of its own. */
async function readDocsConfig(path: string): Promise<DocsConfig> {
  return configured(path, async () => {
    const config = await readJson(path);
    const client = isNode(config) && isNode(config['client']) ? config['client'] : undefined;
    const file = client?.['configuration'];
    if (client !== undefined && typeof file === 'string') {
      client['configuration'] = await readJson(join(dirname(path), file));
    }
    return docsConfig(config);
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function configured<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`the configuration ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function wrongArguments(args: string[], command: Command | undefined): string | undefined {
  const [name = '', , output = ''] = args;
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    return `There is no emitter "${name}". Use one of: ${known}.`;
  }
  const { configuration } = command;
  const isTooShort = args.length < (configuration === 'needed' ? 4 : 3);
  if (isTooShort || args.length > (configuration === undefined ? 3 : 4)) {
    const expected = EXPECTED[configuration ?? 'none'];
    return `Expected an emitter, an ${expected}, got ${args.length}: ${args.join(' ')}`;
  }
  if (!command.extensions.includes(extname(output))) {
    const extensions = command.extensions.join(' or ');
    const kind = extensions ? `ends in ${extensions}` : 'is a folder';
    return `The output of ${name} ${kind}, got "${output}".`;
  }
  return undefined;
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
