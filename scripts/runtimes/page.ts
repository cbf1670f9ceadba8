import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installed } from './install.ts';
import { withOptions } from './programs.ts';
import type { Project } from './project.ts';
import { bareEnvironment, type Output, run } from './run.ts';
import { type Server, startServer } from './server.ts';

const VITE = installed('vite/bin/vite.js');

const HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Programs</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="/main.js"></script></body>
</html>
`;

const MAIN = `import '../print.js';
const programs = import.meta.glob('./programs/*.ts');
globalThis.finished = programs['./programs/' + location.hash.slice(1) + '.ts']();
`;

/** A program that shows its key to whoever opens the page. */
const CARELESS = `import { createClient } from '@winninghunter/client';
createClient({ apiKey: 'wh_test' });
`;

/** The programs and a careless one, each at its fragment of a page that Vite built for production. */
export type BuiltPage = Server & { warnings: string };

export async function buildPage(project: Project): Promise<BuiltPage> {
  const folder = join(project.folder, 'page');
  await mkdir(join(folder, 'programs'), { recursive: true });
  await writeFile(join(folder, 'index.html'), HTML);
  await writeFile(join(folder, 'main.js'), MAIN);
  const options = { apiKey: 'wh_test', baseUrl: project.origin, allowBrowser: true };
  for (const [index, { text }] of project.programs.entries()) {
    await writeFile(join(folder, `programs/${index}.ts`), withOptions(text, options));
  }
  await writeFile(join(folder, 'programs/careless.ts'), CARELESS);
  const place = { cwd: folder, env: bareEnvironment(folder) };
  const built = await run(process.execPath, [VITE, 'build', '--logLevel', 'warn'], place);
  const server = await startServer(VITE, ['preview', '--host=127.0.0.1', '--port=0'], place);
  return { ...server, warnings: built.stdout + built.stderr };
}

/** Runs a program in the page. What a page should not do counts as printed to standard error. */
export async function runInPage(
  browser: Browser,
  page: BuiltPage,
  project: Project,
  program: number | 'careless',
): Promise<Output> {
  const tab = await browser.newPage();
  const output: Output = { stdout: '', stderr: '' };
  tab.on('console', (message) => {
    output[message.type() === 'log' ? 'stdout' : 'stderr'] += `${message.text()}\n`;
  });
  tab.on('pageerror', (error) => {
    output.stderr += `${error}\n`;
  });
  tab.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (![page.origin, project.origin, 'null'].includes(origin)) {
      output.stderr += `The page called ${request.url()}\n`;
    }
  });
  await tab.goto(`${page.origin}/#${program}`);
  await tab.evaluate('finished');
  await tab.close();
  return output;
}
