/** The operations as functions, so that a bundle holds only those that it calls. */

import { header } from '../header.ts';
import { type Call, hasMethod, type MethodCall } from './calls.ts';
import { comment, sentence } from './comment.ts';
import type { ClientConfig } from './config.ts';
import { homeOf, interfaceOf } from './families.ts';
import { NOTHING, typeImport } from './imports.ts';
import { flagsOf, waysIndex } from './table.ts';

/** A module with one function for each method, named after its operationId. */
export function functionsModule(calls: Call[], config: ClientConfig): string {
  const named = calls.filter(hasMethod);
  if (named.length === 0) {
    return `// ${header('client')}\n\n${NOTHING}`;
  }
  const homes = new Set(named.map(({ method }) => homeOf(method.names, config).namespace));
  const hasWays = named.some((call) => waysIndex(calls, call) !== undefined);
  const hasWindows = named.some(({ row }) => row.exclusive !== null);
  return [
    `// ${header('client')}\n\n`,
    "import { type Alone, alone } from '../alone.ts';\n",
    typeImport([...homes].map(interfaceOf), './methods.ts'),
    hasWays ? "import * as ways from './ways.ts';\n" : '',
    hasWindows ? "import * as windows from './windows.ts';\n" : '',
    ...named.map((call) => `\n${functionOf(call, calls, config)}`),
  ].join('');
}

function functionOf(call: MethodCall, calls: Call[], config: ClientConfig): string {
  const { operationId, method, path, row, operation } = call;
  const { namespace, steps } = homeOf(method.names, config);
  const type = `${interfaceOf(namespace)}${steps.map((name) => `["${name}"]`).join('')}`;
  const texts = [method.names.join('.'), path, flagsOf(call)].map((each) => JSON.stringify(each));
  const index = waysIndex(calls, call);
  const window = row.exclusive === null ? [] : [`windows.${row.exclusive}`];
  const list =
    index === undefined ? [] : [...(window.length > 0 ? [] : ['undefined']), `ways.ways${index}`];
  const { summary = operationId } = operation as { summary?: string };
  return [
    comment(
      [`${sentence(summary).replace(/\.$/, '')}; as \`${method.names.join('.')}\` of a client.`],
      '',
    ),
    `\nexport const ${operationId}: Alone<${type}> = `,
    `/* @__PURE__ */ alone(${[...texts, ...window, ...list].join(', ')});\n`,
  ].join('');
}
