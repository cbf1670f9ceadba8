import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrismOptions, ServeCommand } from './arguments.ts';
import type { PrismEngine, SandboxEngine, Watch } from './follow.ts';
import type { Mock } from './introduction.ts';
import { jsonOutput, type Output, textOutput } from './output.ts';
import { boundYoungGeneration } from './young-generation.ts';

export type RunningMock = {
  readonly mock: Mock;
  /** Finishes what runs, but does not wait for long. */
  readonly close: () => Promise<void>;
};

/** Longer than any answer takes that is not meant to hang. */
const GRACE_MS = 5_000;

/** Serves an engine from this process. Rejects with a `StartError` if that cannot be done. */
export async function startMock(
  command: ServeCommand,
  output: Output,
  watch?: Watch,
): Promise<RunningMock> {
  const { host, port, bodyLimit, workers } = command;
  boundYoungGeneration();
  // an engine takes its time to load, which --help and a mistyped option need not wait for
  const [engine, { startServer }] = await Promise.all([
    createEngine(command.engine, output.note),
    import('./server.ts'),
  ]);
  const options = { engine, host, port, bodyLimit, onAnswer: output.exchange };
  const server = await startServer(options).catch(async (error: Error) => {
    await engine.close?.();
    throw error;
  });
  engine.prepare?.();
  const { description } = { description: undefined, ...command.engine };
  const watching = command.isWatching
    ? watch?.({ engine, note: output.note, ...(description && { description }) })
    : undefined;
  const { operationCount: operations, accounts } = engine;
  return {
    mock: {
      url: server.url,
      engine: command.engine.name,
      operations,
      workers,
      ...(accounts && { accounts }),
    },
    close: async () => {
      await (await watching)?.();
      await server.close(GRACE_MS);
      await engine.close?.();
    },
  };
}

/** What the command line wants to be told of, on standard output. */
export function createOutput({ isJson }: Pick<ServeCommand, 'isJson'>): Output {
  return isJson ? jsonOutput(process.stdout) : textOutput(process.stdout);
}

async function createEngine(
  options: ServeCommand['engine'],
  log: Output['note'],
): Promise<SandboxEngine | PrismEngine> {
  if (options.name === 'prism') {
    const { createPrismEngine } = await import('./engines/prism.ts');
    return createPrismEngine(descriptionOf(options));
  }
  const { createSandboxEngine } = await import('./engines/sandbox.ts');
  const { name: _, ...own } = options;
  return createSandboxEngine({ ...own, log });
}

function descriptionOf({ description }: PrismOptions): string {
  return description === undefined
    ? fileURLToPath(import.meta.resolve('@winninghunter/openapi/openapi.strict.json'))
    : resolve(description);
}
