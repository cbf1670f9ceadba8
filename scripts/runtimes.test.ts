// The packages as others get them: packed, installed into an empty project, and run everywhere.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '@winninghunter/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPILERS, diagnostics, MODULES } from './runtimes/compilers.ts';
import { installRuntimes } from './runtimes/install.ts';
import { type BuiltPage, buildPage, runInPage } from './runtimes/page.ts';
import { asWorker, readPrograms, withOptions } from './runtimes/programs.ts';
import { createProject, type Project } from './runtimes/project.ts';
import { type Output, run } from './runtimes/run.ts';
import { environment, NODE_24, NODES, RUNTIMES, runOn } from './runtimes/runtimes.ts';
import { DATES, runWorker } from './runtimes/workerd.ts';

const READMES = ['README.md', 'packages/client/README.md'];

const programs = (await Promise.all(READMES.map(readPrograms)))
  .flat()
  .map(({ title }, index) => ({ title, index }));

/** What programs print on Node 24, once they have been run. */
const printed: Promise<string>[] = [];

let project: Project;

beforeAll(async () => {
  await installRuntimes();
  project = await createProject(READMES);
}, 900_000);

afterAll(() => project?.[Symbol.dispose]());

describe.each(RUNTIMES)('$name', (runtime) => {
  test.each(programs)('runs $title', async ({ index }) => {
    expect(await runOn(runtime, project, index)).toEqual(await asOnNode(index));
  });
});

describe.each(DATES)('workerd of %s', (date) => {
  const options = () => ({ apiKey: 'wh_test', baseUrl: project.origin });

  test.each(programs)('runs $title', async ({ index }) => {
    const worker = asWorker(withOptions(project.programs[index]?.text ?? '', options()));
    expect(await runWorker(project, date, worker)).toEqual(await asOnNode(index));
  });

  test('serves requests that share one client and wait for each other', async () => {
    const worker = workerWith(
      {
        ...options(),
        rateLimit: { requests: 2, windowMs: 300, concurrency: 1 },
        deadlineMs: 10_000,
      },
      `const answers = await Promise.all([1, 2, 3, 4].map(() => self.fetch('http://worker/')));
       for (const answer of answers) console.log(await answer.text());`,
    );
    const stdout = '200\n'.repeat(4);
    expect(await runWorker(project, date, worker)).toEqual({ stdout, stderr: '' });
  });

  test('serves on after a request that ended before its answer came', async () => {
    const worker = workerWith(
      { ...options(), rateLimit: { concurrency: 1 }, timeoutMs: 1000, deadlineMs: 10_000 },
      `await (await self.fetch('http://worker/early')).text();
       console.log(await (await self.fetch('http://worker/')).text());`,
    );
    expect(await runWorker(project, date, worker)).toEqual({ stdout: '200\n', stderr: '' });
  });
});

describe('Chromium', () => {
  let browser: Browser;
  let page: BuiltPage;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await buildPage(project);
  }, 300_000);

  afterAll(async () => {
    page?.[Symbol.dispose]();
    await browser?.close();
  });

  test('Vite builds the programs without a warning', () => {
    expect(page.warnings).toBe('');
  });

  test.each(programs)('runs $title', async ({ index }) => {
    expect(await runInPage(browser, page, project, index)).toEqual(await asOnNode(index));
  });

  test('refuses a key in a page that does not say that it may be seen', async () => {
    await expect(runInPage(browser, page, project, 'careless')).rejects.toThrow('allowBrowser');
  });
});

describe.each(NODES)('$name', ({ command }) => {
  test.each(['client', 'openapi'])('requires all that it imports of %s', async (name) => {
    const program = `
      const names = (module) => Object.keys(module).sort();
      (async () => {
        const outcomes = [];
        for (const entry of ${JSON.stringify(await entries(name))}) {
          outcomes.push([entry, names(require(entry)), names(await import(entry))]);
        }
        console.log(JSON.stringify(outcomes));
      })();
    `;
    const { stdout } = await evaluate(command, 'commonjs', program);
    for (const [entry, required, imported] of JSON.parse(stdout)) {
      expect(required, entry).toEqual(imported);
      expect(required, entry).not.toEqual([]);
    }
  });

  test('sends a request with the client that it required', async () => {
    const program = `
      const { createClient } = require('@winninghunter/client');
      const wh = createClient({ apiKey: 'wh_test', baseUrl: '${project.origin}' });
      wh.raw.GET('/api/v1/credits').then(({ response }) => console.log(response.status));
    `;
    expect((await evaluate(command, 'commonjs', program)).stdout).toBe('200\n');
  });
});

// a compiler takes its time on a busy machine
const patience = { timeout: 120_000 };

describe.each(COMPILERS)('TypeScript %s', (version) => {
  beforeAll(async () => {
    const text = project.programs[0]?.text ?? '';
    const mixed = text.replace("period: '30d'", "period: '30d', start_date: '2026-01-01'");
    await writeFile(join(project.folder, 'mixed.ts'), mixed);
  });

  test.each(MODULES)('compiles all but mixed windows with $name', patience, async ({ options }) => {
    const files = programs.map(({ index }) => `programs/${index}.ts`);
    const said = await diagnostics(project, version, options, [...files, 'mixed.ts']);
    expect(said.filter((text) => !text.startsWith('mixed.ts('))).toEqual([]);
    expect(said.join('')).toContain('Conflict<"Send `period` alone');
  });
});

test('the descriptions and the table of operations can be imported', async () => {
  const program = `
    import { operations } from '@winninghunter/openapi';
    import flat from '@winninghunter/openapi/openapi.json' with { type: 'json' };
    import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
    for (const file of ['openapi.yaml', 'openapi.strict.yaml']) {
      import.meta.resolve('@winninghunter/openapi/' + file);
    }
    console.log(Object.keys(operations).length, flat.openapi === strict.openapi);
  `;
  const { stdout } = await evaluate(process.execPath, 'module', program);
  expect(stdout).toMatch(/^\d{2,} true\n$/);
});

/** What a program has to print: the same as on Node 24, and nothing to standard error. */
async function asOnNode(program: number): Promise<Output> {
  printed[program] ??= runOn(NODE_24, project, program).then(({ stdout }) => stdout);
  return { stdout: await printed[program], stderr: '' };
}

function evaluate(command: string, type: 'commonjs' | 'module', program: string): Promise<Output> {
  return run(command, [`--input-type=${type}`, '--eval', program], {
    cwd: project.folder,
    env: environment(project),
  });
}

/** What can be imported of one of our packages, but for its descriptions. */
async function entries(name: string): Promise<string[]> {
  const folder = join(project.folder, 'node_modules/@winninghunter', name);
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return Object.keys(exports)
    .filter((entry) => !/\.(json|yaml)$/.test(entry))
    .map((entry) => `@winninghunter/${name}${entry.slice(1)}`);
}

/** A worker that asks for the credits with one client, and whose test asks the worker. */
function workerWith(options: object, program: string): string {
  return `
    import { createClient } from '@winninghunter/client';
    const wh = createClient(${JSON.stringify(options)});
    export default {
      async fetch({ url }) {
        const answer = wh.raw.GET('/api/v1/credits').then(({ response }) => response.status, String);
        return new Response(url.endsWith('early') ? 'early' : String(await answer));
      },
      async test(_, { self }) {
        ${program}
      },
    };
  `;
}
