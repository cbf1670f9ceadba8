import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed } from '../folder.ts';

/** What the compiler says of a file. */
export type Compiled = {
  instantiations: number;
  checkSeconds: number;
  /** First lines only, by the number of the line that they are about. */
  errors: Map<number, string>;
};

const BUFFER_BYTES = 64 * 1024 * 1024;

/** Compiles one file of a folder by TypeScript 5.9, strictly, and with nothing but what it imports. */
export async function compile(
  folder: string,
  file: string,
  paths: Record<string, string[]>,
): Promise<Compiled> {
  const project = join(folder, `${file}.json`);
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2024', 'dom', 'dom.iterable'], types: [], paths },
    ...{ module: 'esnext', moduleResolution: 'bundler', allowImportingTsExtensions: true },
    ...{ strict: true, skipLibCheck: true, noEmit: true },
  };
  await writeFile(project, JSON.stringify({ compilerOptions, files: [file] }));
  const command = [installed('typescript/bin/tsc'), '-p', project, '--extendedDiagnostics'];
  const output = await promisify(execFile)(process.execPath, command, { maxBuffer: BUFFER_BYTES })
    // it exits so if there are errors, which are what is asked for
    .catch((error: { stdout: string }) => error);
  return read(output.stdout, file);
}

/** Reads what the compiler printed. Throws if it did not come as far as its figures. */
export function read(printed: string, file: string): Compiled {
  const figure = (name: string): number => {
    const [, value] = new RegExp(`^${name}: +([\\d.]+)`, 'm').exec(printed) ?? [];
    if (value === undefined) {
      throw new Error(`The compiler tells no "${name}" of ${file}:\n${printed.slice(0, 2_000)}`);
    }
    return Number(value);
  };
  const errors = new Map<number, string>();
  for (const [, name = '', line, text = ''] of printed.matchAll(
    /^(\S+)\((\d+),\d+\): error (TS\d+: [^\n]*(?:\n {2,}[^\n]*)*)/gm,
  )) {
    const number = name.endsWith(file) ? Number(line) : 0;
    errors.set(number, errors.get(number) ?? text);
  }
  return {
    instantiations: figure('Instantiations'),
    checkSeconds: figure('Check time'),
    errors,
  };
}
