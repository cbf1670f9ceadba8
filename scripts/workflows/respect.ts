import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const REDOCLY = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));

/** Where the workflows go, and with which credentials. */
export type Target = {
  /** Without a slash at its end. */
  origin: string;
  apiKey: string;
  /** The dashboard's cookie, as `name=value`. */
  session: string;
};

/** What became of the workflows. */
export type WorkflowRun = {
  passed: boolean;
  /** Respect's own report, for a person. */
  text: string;
  /** The steps that ran, as `file workflow step`. */
  steps: string[];
};

/**
 * Runs Arazzo documents with Redocly's Respect, which checks each answer against the criteria of
 * its step, and against the description.
 *
 * @param isMock - Answers may carry no field that the description lacks. A service may add some.
 * @throws If Respect does not get as far as running the first step.
 */
export async function respect(
  files: readonly string[],
  { origin, ...inputs }: Target,
  isMock: boolean,
): Promise<WorkflowRun> {
  const folder = await mkdtemp(join(tmpdir(), 'respect-'));
  try {
    const json = join(folder, 'run.json');
    const text = await redocly(inputs, [
      'respect',
      ...files,
      `--server=winninghunter=${origin}`,
      `--json-output=${json}`,
      ...(isMock ? [] : ['--severity=SCHEMA_CHECK=warn']),
    ]);
    const log = await readFile(json, 'utf8').catch((cause) => {
      throw new Error(`Respect did not run the workflows. It said:\n${text}`, { cause });
    });
    const { status, files: ran } = JSON.parse(log) as Log;
    return { passed: status === 'success', text: readable(text), steps: stepsOf(ran) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Log = {
  status: string;
  files: Record<
    string,
    { executedWorkflows: { workflowId: string; executedSteps: { stepId: string }[] }[] }
  >;
};

function stepsOf(files: Log['files']): string[] {
  return Object.entries(files).flatMap(([file, { executedWorkflows }]) =>
    executedWorkflows.flatMap(({ workflowId, executedSteps }) =>
      executedSteps.map(({ stepId }) => `${file.split('/').at(-1)} ${workflowId} ${stepId}`),
    ),
  );
}

/** Without the codes that it prints even where no terminal is, and the log that is gone by now. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replace(/^.*JSON logs saved in .*\n/m, '');
}

/** What Redocly's command line prints. Inputs go by the environment, since arguments show in lists of processes. */
function redocly(inputs: Record<string, string>, args: string[]): Promise<string> {
  const child = spawn(process.execPath, [REDOCLY, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}
