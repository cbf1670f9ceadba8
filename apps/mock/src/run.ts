import { readFile } from 'node:fs/promises';
import { type Command, HELP, readArguments, type ServeCommand } from './arguments.ts';
import type { Watch } from './follow.ts';
import { createOutput, startMock } from './mock.ts';
import { onStopSignal } from './shutdown.ts';
import { StartError } from './start-error.ts';
import { UsageError } from './values.ts';
import { superviseWorkers } from './workers/primary.ts';

/** What a program that runs the command line may add to it. */
export type RunHooks = {
  /** Called once the mock answers, and has said where. */
  readonly onListening?: (url: string) => void;
  /** What `--watch` needs, and only the repository has. */
  readonly watch?: Watch;
};

/**
 * Does what the command line asks for. A mistake of the person who wrote it becomes one line on
 * stderr and an exit code: 2 for the arguments, 1 for what they led to.
 *
 * @param args - What stands after the command's name.
 */
export async function run(args: string[], hooks: RunHooks = {}): Promise<void> {
  try {
    await obey(readArguments(args), hooks);
  } catch (error) {
    fail(error);
  }
}

async function obey(command: Command, hooks: RunHooks): Promise<void> {
  if (command.action === 'serve') await serve(command, hooks);
  else if (command.action === 'help') process.stdout.write(HELP);
  else console.log(await readVersion());
}

async function serve(command: ServeCommand, { onListening, watch }: RunHooks): Promise<void> {
  if (command.isWatching && !watch) {
    throw new UsageError(
      '--watch needs the repository of this API, where its description is. Give it to `npm start` there.',
    );
  }
  const output = createOutput(command);
  const { mock, close } = await (command.workers > 1
    ? superviseWorkers(command, output)
    : startMock(command, output, watch));
  onStopSignal(async () => {
    await close();
    output.stopped();
  });
  output.listening(mock);
  onListening?.(mock.url);
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
