import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { WORKERD } from './binaries.ts';
import type { Project } from './project.ts';
import { bareEnvironment, type Output, run } from './run.ts';

/** Dates by which a worker says what it expects: the first on which its requests may wait for each other, and a recent one. */
export const DATES = ['2024-10-14', '2026-11-01'] as const;

/** What workerd says of itself. */
const CHATTER = /^workerd\/server\/server\/run\.rs.*\n/gm;

/** Runs the test of a worker, which is bundled as its deployment would. It can call itself and the mock. */
export async function runWorker(project: Project, date: string, worker: string): Promise<Output> {
  const folder = await mkdtemp(join(project.folder, 'worker-'));
  await writeFile(join(folder, 'worker.ts'), worker);
  await writeFile(join(folder, 'config.capnp'), configuration(date));
  await build({
    stdin: {
      contents: "import '../print.js'; export { default } from './worker.ts';",
      resolveDir: folder,
    },
    outfile: join(folder, 'bundle.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  });
  const { stdout, stderr } = await run(WORKERD, ['test', 'config.capnp'], {
    cwd: folder,
    env: bareEnvironment(folder),
  });
  return { stdout, stderr: stderr.replace(CHATTER, '') };
}

function configuration(date: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [(name = "worker", esModule = embed "bundle.js")],
      bindings = [(name = "self", service = "worker")],
      compatibilityDate = "${date}",
      globalOutbound = "mock",
    )),
    (name = "mock", network = (allow = ["127.0.0.1/32"])),
  ],
);
`;
}
