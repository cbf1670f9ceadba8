import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Watch, Watched } from '@winninghunter/mock';
import { watchChanges } from './changes.ts';
import { evaluate } from './evaluate.ts';
import type { Job, Made } from './messages.ts';

const SPEC = fileURLToPath(new URL('../../spec/openapi.yaml', import.meta.url));

/** Code runs three times as fast once it is warm. */
const WARM_UPS = 4;

/**
 * Has an engine follow a description, and whatever files stand behind its `$ref`s. All but the last step
 * is done by another thread, so that requests are answered meanwhile.
 */
export const watch: Watch = async ({ engine, description: root = SPEC, note }) => {
  // gone with the process, which is left to end as the mock wants it to
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const tidyUp = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', tidyUp);
  const changes = watchChanges();
  const job: Job = { root, engine: engine.name, bundleFile: join(folder, 'openapi.json') };
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
  const stop = new AbortController();

  async function make(): Promise<Made> {
    worker.postMessage('');
    const [made] = await once(worker, 'message', { signal: stop.signal });
    changes.of(made.files);
    return made;
  }

  async function follow(): Promise<void> {
    const changed = await changes.next();
    const started = performance.now();
    const problem = await passOn(await make(), job, engine);
    const ms = Math.round(performance.now() - started);
    note(
      problem === undefined
        ? `Follows ${named(changed)}, after ${ms} ms.`
        : `${problem} What was before goes on.`,
    );
  }

  async function run(): Promise<void> {
    let made = await make();
    for (let time = 0; time < WARM_UPS; time += 1) made = await make();
    // files are watched since the first time, so that nothing is missed after the last
    const problem = await passOn(made, job, engine);
    note(problem ?? `Watches ${made.files.length} files, from ${named([root])} on.`);
    while (!stop.signal.aborted) await follow();
  }

  run().catch((error: Error) => {
    if (!stop.signal.aborted) note(`Watches no more: ${error.message}`);
  });
  return async () => {
    stop.abort();
    changes[Symbol.dispose]();
    await worker.terminate();
    process.off('exit', tidyUp);
    tidyUp();
  };
};

/** Resolves with what is wrong, if something is. */
async function passOn(
  { problem, contract }: Made,
  { bundleFile }: Job,
  engine: Watched['engine'],
): Promise<string | undefined> {
  if (problem !== undefined) return problem;
  try {
    if (engine.name === 'prism') await engine.follow(bundleFile);
    else engine.follow(evaluate(contract ?? ''));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function named(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${relative(process.cwd(), first)}${more}`;
}
