/** What stands above a method: what it does, its window, what it costs, its errors, an example. */

import { componentName, type Document } from '../document.ts';
import { tagsOf } from '../tags.ts';
import type { MethodCall } from './calls.ts';
import { comment, linesOf, sentence } from './comment.ts';
import type { ClientConfig } from './config.ts';
import { exampleOf } from './example.ts';
import { alternativesOf } from './success.ts';

/** The doc comment of a method, indented. */
export function docOf(
  document: Document,
  call: MethodCall,
  config: ClientConfig,
  indent: string,
): string {
  const { operation, path, row, twin, method } = call;
  const { summary, description } = operation as { summary?: string; description?: string };
  const route = [row.method, ...(twin ? [twin.method] : [])]
    .map((each) => `\`${each.toUpperCase()} ${path}\``)
    .join(' or ');
  const lines = [
    ...(summary ? [sentence(summary), ''] : []),
    ...(description ? [...linesOf(description), ''] : []),
    `Sends ${route}.`,
    ...windowLines(call),
    '',
    ...(operation['deprecated'] === true ? ['@deprecated'] : []),
    ...tagsOf(operation).map((tag) => `@${tag}`),
    ...throwsLines(document, call, config),
    '@example',
    '```ts',
    `const answer = await ${config.receiver}.${method.names.join('.')}(${exampleOf(document, call)});`,
    '```',
  ];
  return comment(lines, indent);
}

function windowLines({ row }: MethodCall): string[] {
  const [refusal = ''] = Object.values(row.refused);
  return row.exclusive === null ? [] : ['', [row.exclusive, refusal].filter(Boolean).join(': ')];
}

function throwsLines(
  document: Document,
  { operation, row, successes }: MethodCall,
  { errors, notData }: ClientConfig,
): string[] {
  const byClass = new Map<string, string[]>();
  for (const status of Object.keys(operation['responses'] ?? {})) {
    const name = errors[status];
    if (name !== undefined) {
      byClass.set(name, [...(byClass.get(name) ?? []), status]);
    }
  }
  const { exclusive, notData: instead } = errors;
  const refusing = successes.filter((success) =>
    alternativesOf(document, success).some(({ $ref }) =>
      notData.includes(componentName($ref) ?? ''),
    ),
  );
  return [
    ...(exclusive && row.exclusive !== null
      ? [`@throws ${exclusive} before anything is sent`]
      : []),
    ...[...byClass].map(([name, statuses]) => `@throws ${name} (${statuses.join(', ')})`),
    ...(instead && refusing.length > 0
      ? [`@throws ${instead} (${refusing.map(({ status }) => status).join(', ')})`]
      : []),
  ];
}
