/** The methods of a client as one interface for each namespace of the configuration. */

import type { Document } from '../document.ts';
import { header } from '../header.ts';
import { answerOf, itemOf } from './answer.ts';
import { type Call, hasMethod, type MethodCall } from './calls.ts';
import type { ClientConfig } from './config.ts';
import { docOf } from './docs.ts';
import { homeOf, interfaceOf, namespacesOf } from './families.ts';
import { namesIn, typeImport } from './imports.ts';
import { inputOf } from './input.ts';
import { nextOf } from './ways.ts';

type Tree = Map<string, Tree | string>;

/** A module with `Methods`, and `<Namespace>Methods` for each other namespace. */
export function methodsModule(document: Document, calls: Call[], config: ClientConfig): string {
  const signatures = calls
    .filter(hasMethod)
    .map((call) => ({ call, text: signature(document, call, config) }));
  const trees = new Map(namespacesOf(config).map((each): [string, Tree] => [each, new Map()]));
  for (const { call, text } of signatures) {
    const { namespace, steps } = homeOf(call.method.names, config);
    const indent = '  '.repeat(steps.length);
    place(
      trees.get(namespace) as Tree,
      steps,
      `${docOf(document, call, config, indent)}\n${indent}${steps.at(-1)}${text};`,
    );
  }
  const interfaces = [...trees].map(([namespace, tree]) => {
    const about = namespace ? `The methods under \`${namespace}\`.` : 'The methods of the client.';
    return `\n/** ${about} */\nexport interface ${interfaceOf(namespace)} ${members(tree, '')}\n`;
  });
  const code = signatures.map(({ text }) => text).join('\n');
  const results = ['Call', 'CallOptions', 'PagedCall', 'PagedOptions', 'WriteCall'];
  return [
    `// ${header('client')}\n\n`,
    typeImport(namesIn(code, results), '../call.ts'),
    typeImport(namesIn(code, ['components', 'operations']), './types.ts'),
    ...interfaces,
  ].join('');
}

function place(tree: Tree, [name = '', ...rest]: string[], member: string): void {
  if (rest.length === 0) {
    tree.set(name, member);
    return;
  }
  const below = tree.get(name) ?? new Map();
  tree.set(name, below);
  place(below as Tree, rest, member);
}

function members(tree: Tree, indent: string): string {
  const inner = `${indent}  `;
  const lines = [...tree].map(([name, each]) =>
    typeof each === 'string' ? each : `${inner}readonly ${name}: ${members(each, inner)};`,
  );
  return lines.length > 0 ? `{\n${lines.join('\n')}\n${indent}}` : '{}';
}

function signature(document: Document, call: MethodCall, config: ClientConfig): string {
  const { type, isOptional } = inputOf(document, call);
  const answer = answerOf(document, call, config);
  const [way] = call.ways ?? [];
  const isWrite = call.row.method !== 'get' && call.operation['x-safe'] !== true;
  const single = `${isWrite ? 'WriteCall' : 'Call'}<${answer}>`;
  const result = way
    ? `PagedCall<${answer}, ${itemOf(answer, way.rows)}, ${nextOf(document, call)}>`
    : single;
  const options = way ? 'PagedOptions' : 'CallOptions';
  return `(input${isOptional ? '?' : ''}: ${type}, options?: ${options}): ${result}`;
}
