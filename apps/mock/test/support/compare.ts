/** Has both engines judge the same requests, and the description judge what the sandbox answers. */

import { fileURLToPath } from 'node:url';
import type { OperationId } from '@winninghunter/openapi';
import type { Engine } from '../../src/engine.ts';
import { createPrismEngine } from '../../src/engines/prism.ts';
import { refusalsOfTheWorld } from '../known-differences.ts';
import { type Answer, flawsOf } from './described.ts';
import { createFreshSandbox } from './fresh-sandbox.ts';

export const DESCRIPTION: string = fileURLToPath(
  import.meta.resolve('@winninghunter/openapi/openapi.strict.json'),
);

/** Whether a request was taken; what is neither that nor a plain refusal is told as it is. */
type Verdict = 'accepted' | 'refused' | `answered with ${number}`;

type Comparison = {
  readonly prism: Verdict;
  readonly sandbox: Verdict;
  /** Of the sandbox's answer. */
  readonly status: number;
  /** What is wrong with it, by the description. */
  readonly flaws: readonly string[];
};

/** Compares what becomes of one request. */
export type Compare = (operationId: OperationId, make: () => Request) => Promise<Comparison>;

export async function createCompare(): Promise<Compare> {
  const prism = await createPrismEngine(DESCRIPTION);
  const sandbox = createFreshSandbox();
  return async (operationId, make) => {
    const byPrism = await ask(prism, make());
    const bySandbox = await ask(sandbox, make());
    return {
      prism: verdictOn(byPrism),
      sandbox: verdictOn(bySandbox),
      status: bySandbox.status,
      flaws: flawsOf(operationId, bySandbox),
    };
  };
}

async function ask(engine: Engine, request: Request): Promise<Answer> {
  const response = await engine.fetch(request);
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
  return { status: response.status, mediaType, text: await response.text() };
}

const REFUSALS = new Set([400, 401, 404, 413, 415]);

function verdictOn({ status, text }: Answer): Verdict {
  if (status === 200) return 'accepted';
  if (!REFUSALS.has(status)) return `answered with ${status}`;
  const { error } = JSON.parse(text) as { error: string };
  return refusalsOfTheWorld.some((each) => each.test(error)) ? 'accepted' : 'refused';
}
