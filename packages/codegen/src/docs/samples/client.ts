import type { ClientCall, SampleRequest } from '../content.ts';
import { blob, JAVASCRIPT, quoted } from './javascript.ts';
import { written } from './layout.ts';

/** What has to be known of the typed client. */
export type ClientSettings = {
  module: string;
  /** The function that makes a client. */
  factory: string;
  /** The option that takes each header: `{ "X-Key": "key" }`. */
  options: Record<string, string>;
  /** The option that takes the origin, and the origin without it. */
  origin: string;
  home: string;
};

/** TypeScript with the typed client. */
export function client(
  request: SampleRequest & { call: ClientCall },
  origin: string,
  settings: ClientSettings,
): string {
  const { method, input } = request.call;
  const [receiver = ''] = method.split('.');
  const files = new Map(
    (request.form ?? []).flatMap(({ name, file, type }) =>
      file === undefined ? [] : [[name, blob(file, type)] as const],
    ),
  );
  return [
    files.size > 0 ? "import { readFile } from 'node:fs/promises';\n" : '',
    `import { ${settings.factory} } from ${quoted(settings.module)};\n\n`,
    `const ${receiver} = ${settings.factory}(${optionsText(request, origin, settings)});\n`,
    `const answer = await ${method}(${input === null ? '' : inputText(input, files)});\n`,
    'console.log(answer);',
  ].join('');
}

function optionsText({ headers }: SampleRequest, origin: string, settings: ClientSettings): string {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    const option = settings.options[name];
    return option === undefined ? [] : [[option, value]];
  });
  const options = origin === settings.home ? entries : [...entries, [settings.origin, origin]];
  return options.length > 0 ? written(Object.fromEntries(options), JAVASCRIPT) : '';
}

/** A file is code, and no value. */
function inputText(input: Record<string, unknown>, files: Map<string, string>): string {
  const pair = (name: string, value: string): string =>
    JAVASCRIPT.pair(name, files.get(name) ?? value);
  return written(input, { ...JAVASCRIPT, pair });
}
