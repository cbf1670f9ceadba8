import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { redocly } from '../redocly.ts';
import { temporaryFolder } from '../temporary.ts';

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
 * @param isMock - Answers have to be as described, to the last field. A service may add some, and what
 *   is told of its answers is for a person to judge.
 * @throws If Respect does not get as far as running the first step.
 */
export async function respect(
  files: readonly string[],
  { origin, ...inputs }: Target,
  isMock: boolean,
): Promise<WorkflowRun> {
  using folder = temporaryFolder('respect');
  const json = join(folder.path, 'run.json');
  // inputs go by the environment, since arguments show in lists of processes
  const { stdout, stderr } = await redocly(
    [
      'respect',
      ...files,
      `--server=winninghunter=${origin}`,
      `--json-output=${json}`,
      ...(isMock ? [] : ['--severity=SCHEMA_CHECK=warn']),
    ],
    { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) },
  );
  const text = readable(stdout + stderr);
  const log = await readFile(json, 'utf8').catch((cause) => {
    throw new Error(`Respect did not run the workflows. It said:\n${text}`, { cause });
  });
  const { status, files: ran } = JSON.parse(log) as Log;
  const passed = status === 'success' || (status === 'warn' && !isMock);
  return { passed, text, steps: stepsOf(ran) };
}

type Log = {
  status: 'success' | 'warn' | 'error';
  files: Record<string, { executedWorkflows: Executed[] }>;
};

/** A workflow, within which a step that is gone to stands in a workflow of its own. */
type Executed = { workflowId: string; executedSteps: ({ stepId: string } | Executed)[] };

function stepsOf(files: Log['files']): string[] {
  return Object.entries(files).flatMap(([file, { executedWorkflows }]) =>
    executedWorkflows.flatMap(stepsWithin).map((step) => `${basename(file)} ${step}`),
  );
}

function stepsWithin({ workflowId, executedSteps }: Executed): string[] {
  return executedSteps.flatMap((step) =>
    'stepId' in step ? `${workflowId} ${step.stepId}` : stepsWithin(step),
  );
}

/** Without the codes that it prints even where no terminal is, and the log that is gone by now. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replace(/^.*JSON logs saved in .*\n/m, '');
}
