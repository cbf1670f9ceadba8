// For the tests: what an author reads when one rule is on.
import {
  BaseResolver,
  bundle,
  createConfig,
  lint,
  lintDocument,
  lintFromString,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import plugin from './plugin.ts';

/** Lints YAML that starts at `paths` or `components`; a problem is `pointer: message`. */
export async function lintWith(rule: string, yaml: string): Promise<string[]> {
  const source = `openapi: 3.1.0\n${yaml}`;
  return read(await lintFromString({ source, config: await configOf([rule]) }));
}

/** Lints a file and what it refers to, with several rules on. */
export async function lintFileWith(rules: string[], file: string): Promise<string[]> {
  return read(await lint({ ref: file, config: await configOf(rules) }));
}

/** As `lintFileWith`, on the bundle of those files. */
export async function lintBundleWith(rules: string[], file: string): Promise<string[]> {
  const config = await configOf(rules);
  const { bundle: document } = await bundle({ ref: file, config });
  return read(await lintDocument({ document, config, externalRefResolver: new BaseResolver() }));
}

function configOf(rules: string[]): ReturnType<typeof createConfig> {
  return createConfig({
    plugins: [plugin()],
    rules: Object.fromEntries(rules.map((rule) => [`winninghunter/${rule}`, 'error'])),
  });
}

function read(problems: NormalizedProblem[]): string[] {
  return problems.map(({ location, message }) => `${location[0]?.pointer}: ${message}`);
}
