#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, HELP, readArguments, UsageError } from './arguments.ts';
import { formatExchange } from './log.ts';
import { onStopSignal } from './shutdown.ts';
import { StartError } from './start-error.ts';

const TEST_KEY = `wh_${'0'.repeat(48)}`;

async function run(command: Command): Promise<void> {
  if (command.action === 'serve') await serve(command);
  else if (command.action === 'help') process.stdout.write(HELP);
  else console.log(await readVersion());
}

async function serve({
  host,
  port,
  description,
}: Extract<Command, { action: 'serve' }>): Promise<void> {
  // Loading Prism takes half a second, which --help and a mistyped option need not wait for.
  const { createPrismEngine, startServer } = await import('./index.ts');
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
  console.log(`Any non-empty key is accepted, such as X-API-Key: ${TEST_KEY}`);
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

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
