import { posix } from 'node:path';
import { sandbox } from '@winninghunter/codegen/sandbox';
import { build, type Plugin } from 'esbuild';

type Description = Parameters<typeof sandbox>[0];

/** Makes a contract of a description, as a script, which can be sent to another thread. */
export async function compile(description: Description): Promise<string> {
  const modules = sandbox(description);
  const entry = Object.keys(modules)
    .filter((name) => /^\w+\.js$/.test(name))
    .map((name) => `export * from './${name}';`);
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n') },
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
