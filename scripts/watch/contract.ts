import { posix } from 'node:path';
import { sandbox } from '@winninghunter/codegen/sandbox';
import { build, type Plugin } from 'esbuild';

type Description = Parameters<typeof sandbox>[0];

const ENTRY = `
export { check, names, routes } from './requests.js';
export { serialize } from './answers.js';
export { examples } from './examples.js';`;

/** Makes a contract of a description, as a script, which can be sent to another thread. */
export async function compile(description: Description): Promise<string> {
  const modules = sandbox(description);
  const { outputFiles } = await build({
    stdin: { contents: ENTRY },
    plugins: [inMemory(modules)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'contract',
  });
  return `(() => {\n${outputFiles[0]?.text}\nreturn contract;\n})()`;
}

function inMemory(modules: Readonly<Record<string, string>>): Plugin {
  const namespace = 'memory';
  return {
    name: namespace,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\./ }, ({ path, importer }) => ({
        path: posix.join(posix.dirname(importer === '<stdin>' ? '' : importer), path),
        namespace,
      }));
      onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: modules[path] ?? '' }));
    },
  };
}
