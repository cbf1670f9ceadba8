import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { temporaryFolder } from '../temporary.ts';
import { pack, readManifest } from './pack.ts';
import { type Program, packagesOf, readPrograms } from './programs.ts';
import { bareEnvironment, type Output, run } from './run.ts';
import { startServer } from './server.ts';

/** An empty project outside the repository that installed the packages, and the mock that it calls. */
export type Project = Disposable & { folder: string; origin: string; programs: Program[] };

/** The address that READMEs print, which the mock of a test cannot count on. */
const PRINTED_ORIGIN = 'http://127.0.0.1:4010';

// objects look different on each runtime, JSON does not
const PRINT = `const log = console.log;
console.log = (...values) =>
  log(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
`;

/** Packs and installs the packages, starts the mock, and lays out the programs of READMEs. */
export async function createProject(readmes: readonly string[]): Promise<Project> {
  const temporary = temporaryFolder('project');
  const { path: folder } = temporary;
  const printed = (await Promise.all(readmes.map(readPrograms))).flat();
  await install(folder, printed);
  const mock = await startServer(
    join(folder, 'node_modules/@winninghunter/mock/dist/cli.js'),
    // it takes any key, and any number of requests
    ['--port=0', '--engine=prism'],
    { cwd: folder, env: bareEnvironment(folder) },
  );
  const { origin } = mock;
  const programs = printed.map(({ title, text }) => ({
    title,
    text: text.replaceAll(PRINTED_ORIGIN, origin),
  }));
  await writeFile(join(folder, 'print.js'), PRINT);
  await writePrograms(folder, programs);
  return {
    folder,
    origin,
    programs,
    [Symbol.dispose]: () => {
      mock[Symbol.dispose]();
      temporary[Symbol.dispose]();
    },
  };
}

async function install(folder: string, programs: readonly Program[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const [needed, tarballs, others] = await Promise.all([
    packAll(['packages/openapi', 'packages/sandbox'], folder),
    packAll(['packages/client', 'apps/mock'], folder),
    otherPackages(programs),
  ]);
  // what the mock needs stands before it comes, or npm looks for it in the registry as well
  await npmInstall(folder, needed);
  await npmInstall(folder, [...tarballs, ...others]);
}

function packAll(packages: readonly string[], destination: string): Promise<string[]> {
  return Promise.all(packages.map((each) => pack(each, destination)));
}

function npmInstall(folder: string, packages: readonly string[]): Promise<Output> {
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  return run('npm', ['install', ...options, ...packages], {
    cwd: folder,
    // a new machine has not one of them in its cache yet
    timeout: 600_000,
  });
}

/** What programs import beside our packages, and the client's peers, as the client is tested with them. */
async function otherPackages(programs: readonly Program[]): Promise<string[]> {
  const { devDependencies = {}, peerDependencies = {} } = await readManifest('packages/client');
  const imported = programs.flatMap(({ text }) => packagesOf(text));
  return [...new Set([...imported, ...Object.keys(peerDependencies)])]
    .filter((name) => !/^(@winninghunter\/|node:)/.test(name) && !builtinModules.includes(name))
    .map((name) => `${name}@${devDependencies[name]}`);
}

/** Each program as TypeScript, and as the JavaScript that a compiler makes of it. */
async function writePrograms(folder: string, programs: readonly Program[]): Promise<void> {
  await mkdir(join(folder, 'programs'));
  for (const [index, { text }] of programs.entries()) {
    const { code } = await transform(text, { loader: 'ts' });
    await writeFile(join(folder, `programs/${index}.ts`), text);
    await writeFile(join(folder, `programs/${index}.js`), code);
  }
}
