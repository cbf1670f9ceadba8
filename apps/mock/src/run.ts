import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, HELP, readArguments, UsageError } from './arguments.ts';
import { formatExchange } from './log.ts';
import { onStopSignal } from './shutdown.ts';
import { StartError } from './start-error.ts';

/** Accepted by every engine. */
export const TEST_KEY: string = `wh_${'0'.repeat(48)}`;

/**
 * Does what the command line asks for. A mistake of the person who wrote it becomes one line on
 * stderr and an exit code: 2 for the arguments, 1 for what they led to.
 *
 * @param args - What stands after the command's name.
 * @param onListening - Called once the mock answers.
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
  if (command.action === 'serve') onListening(await serve(command));
  else if (command.action === 'help') process.stdout.write(HELP);
  else console.log(await readVersion());
}

async function serve({
  host,
  port,
  description,
}: Extract<Command, { action: 'serve' }>): Promise<string> {
  // Loading Prism takes half a second, which --help and a mistyped option need not wait for.
  const [{ createPrismEngine }, { startServer }] = await Promise.all([
    import('./engines/prism.ts'),
    import('./server.ts'),
  ]);
  const file = description ? resolve(description) : defaultDescription();
  const engine = await createPrismEngine(file);
  const server = await startServer({
    engine,
    host,
    port,
    onAnswer: (exchange) => console.log(formatExchange(exchange, process.stdout)),
  });
  onStopSignal(async () => {
    await server.close();
    console.log('Stopped.');
  });
  console.log(`Mock of ${engine.operationCount} operations, engine prism, at ${server.url}`);
  console.log(`Test key: ${TEST_KEY} (this engine accepts any that is not empty)`);
  return server.url;
}

function defaultDescription(): string {
  return fileURLToPath(import.meta.resolve('@winninghunter/openapi/openapi.strict.json'));
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
