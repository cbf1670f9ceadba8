import { BUN, DENO, NODE_20, NODE_22 } from './binaries.ts';
import type { Project } from './project.ts';
import { bareEnvironment, type Output, run } from './run.ts';

/** What runs programs by itself, with the key and the address from its environment. */
export type Runtime = {
  name: string;
  command: string;
  /** What stands before the program: options, and the file that is to be loaded first. */
  args: (project: Project) => string[];
  /** The programs that it understands. */
  extension: 'ts' | 'js';
};

const nodeOptions = () => ['--import', './print.js'];

const denoOptions = ({ origin }: Project) => [
  'run',
  '--no-prompt',
  '--no-remote',
  '--node-modules-dir=manual',
  `--allow-net=${new URL(origin).host}`,
  '--allow-env=WH_API_KEY,WH_BASE_URL,WH_LOG',
  '--preload',
  './print.js',
];

export const NODE_24: Runtime = {
  name: 'Node 24',
  command: process.execPath,
  args: nodeOptions,
  extension: 'ts',
};

export const NODES: readonly Runtime[] = [
  { name: 'Node 20', command: NODE_20, args: nodeOptions, extension: 'js' },
  { name: 'Node 22', command: NODE_22, args: nodeOptions, extension: 'ts' },
  NODE_24,
];

export const RUNTIMES: readonly Runtime[] = [
  ...NODES,
  {
    name: 'Bun',
    command: BUN,
    args: () => ['--preload', './print.js'],
    extension: 'ts',
  },
  { name: 'Deno', command: DENO, args: denoOptions, extension: 'ts' },
];

export function runOn(runtime: Runtime, project: Project, program: number): Promise<Output> {
  const { command, args, extension } = runtime;
  return run(command, [...args(project), `programs/${program}.${extension}`], {
    cwd: project.folder,
    env: environment(project),
  });
}

/** The key and the address, as the client reads them. */
export function environment({ folder, origin }: Project): NodeJS.ProcessEnv {
  return { ...bareEnvironment(folder), WH_API_KEY: 'wh_test', WH_BASE_URL: origin };
}
