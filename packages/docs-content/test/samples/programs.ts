/** Many samples of one language as one program, so that nothing starts more than once. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/index.ts';

/** Files by name, and the command that runs them. */
type Program = { files: Record<string, string>; command: string[] };

const CLIENT = fileURLToPath(new URL('../../../client', import.meta.url));

/** Runs all samples of a language in a folder of their own. Resolves to what it complained of. */
export async function run(
  language: Language,
  samples: string[],
  folder: string,
  attached: Record<string, string>,
): Promise<string> {
  const { files, command } = PROGRAMS[language](samples);
  await mkdir(join(folder, 'node_modules/@winninghunter'), { recursive: true });
  await symlink(CLIENT, join(folder, 'node_modules/@winninghunter/client'));
  for (const [name, content] of Object.entries({ ...attached, ...files })) {
    await writeFile(join(folder, name), content);
  }
  const [program = '', ...args] = command;
  const env = { ...process.env, CURL_HOME: folder, GOCACHE: join(folder, 'cache') };
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaints] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return complaints;
}

const PROGRAMS: Record<Language, (samples: string[]) => Program> = {
  curl: (samples) => ({
    files: {
      '.curlrc': 'silent\nshow-error\n',
      'all.sh': samples.map((code, index) => `${code} || echo ${index} >&2\n`).join(''),
    },
    command: ['sh', 'all.sh'],
  }),
  fetch: (samples) => modules(samples, 'mjs'),
  client: (samples) =>
    modules(
      // one process makes in seconds what the client would spread over minutes
      samples.map((code) => code.replace('createClient({ ', 'createClient({ rateLimit: false, ')),
      'mts',
    ),
  python: (samples) => ({
    files: { ...numbered(samples, 'py'), 'all.py': allPython(samples.length) },
    command: ['/usr/bin/python3', 'all.py'],
  }),
  go: (samples) => ({
    files: {
      'go.mod': 'module samples\n\ngo 1.19\n',
      'main.go': allGo(samples.length),
      ...numbered(
        samples.map((code, index) => code.replace('func main()', `func sample${index}()`)),
        'go',
      ),
    },
    command: ['sh', '-c', 'gofmt -l . >&2; go run .'],
  }),
  php: (samples) => ({
    files: { ...numbered(samples, 'php'), 'all.php': allPhp(samples.length) },
    command: ['php', 'all.php'],
  }),
};

function numbered(samples: string[], extension: string): Record<string, string> {
  return Object.fromEntries(samples.map((code, index) => [`s${index}.${extension}`, `${code}\n`]));
}

function modules(samples: string[], extension: string): Program {
  const all = `console.log = () => {};
for (let index = 0; index < ${samples.length}; index += 1) {
  await import(\`./s\${index}.${extension}\`).catch((error) => console.error(index, error));
}
`;
  return {
    files: { ...numbered(samples, extension), 'all.mjs': all },
    command: [process.execPath, 'all.mjs'],
  };
}

function allPython(count: number): string {
  return `import runpy
import sys
import traceback

for index in range(${count}):
    try:
        runpy.run_path(f"s{index}.py")
    except Exception:
        print(index, traceback.format_exc(), file=sys.stderr)
`;
}

function allGo(count: number): string {
  const calls = Array.from({ length: count }, (_, index) => `\tsample${index}()\n`).join('');
  return `package main\n\nfunc main() {\n${calls}}\n`;
}

function allPhp(count: number): string {
  return `<?php
function sample(int $index): void {
    include "s$index.php";
}
for ($index = 0; $index < ${count}; $index++) {
    try {
        sample($index);
    } catch (Throwable $error) {
        fwrite(STDERR, "$index $error\\n");
    }
}
`;
}
