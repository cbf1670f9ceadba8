import { readFile } from 'node:fs/promises';
import { type Command, HELP, readArguments, type ServeCommand } from './arguments.ts';
import { createOutput, startMock } from './mock.ts';
import { onStopSignal } from './shutdown.ts';
import { StartError } from './start-error.ts';
import { UsageError } from './values.ts';
import { superviseWorkers } from './workers/primary.ts';

/**
 * Does what the command line asks for. A mistake of the person who wrote it becomes one line on
 * stderr and an exit code: 2 for the arguments, 1 for what they led to.
 *
 * @param args - What stands after the command's name.
 * @param onListening - Called once the mock answers, and has said where.
 */
export async function run(
  args: string[],
  onListening: (url: string) => void = () => {},
): Promise<void> {
  try {
    await obey(readArguments(args), onListening);
  } catch (error) {
    fail(error);
  }
}

async function obey(command: Command, onListening: (url: string) => void): Promise<void> {
  if (command.action === 'serve') await serve(command, onListening);
  else if (command.action === 'help') process.stdout.write(HELP);
  else console.log(await readVersion());
}

async function serve(command: ServeCommand, onListening: (url: string) => void): Promise<void> {
  const output = createOutput(command);
  const start = command.workers > 1 ? superviseWorkers : startMock;
  const { mock, close } = await start(command, output);
  onStopSignal(async () => {
    await close();
    output.stopped();
  });
  output.listening(mock);
  onListening(mock.url);
  output.ready();
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return JSON.parse(manifest).version;
}

function fail(error: unknown): void {
  const isExpected = error instanceof UsageError || error instanceof StartError;
  console.error(isExpected ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
