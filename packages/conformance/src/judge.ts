import type { ContractCase } from './cases.ts';
import { answerTypesOf, operationAt } from './description.ts';
import type { Answer } from './send.ts';
import { foreignNames, windowNames } from './window-table.ts';

/** What an answer gets wrong, as sentences for the person who reads them; empty if nothing. */
export function judge(contractCase: ContractCase, answer: Answer): string[] {
  const { name, status, operation } = contractCase;
  if (answer.status !== status) {
    const said = JSON.stringify(answer.body)?.slice(0, 300);
    return [`${name}: expected status ${status}, got ${answer.status} with ${said}`];
  }
  const types = answerTypesOf(operationAt(operation.method, operation.path), status);
  const flaws = [
    ...(types.some((type) => answer.contentType.startsWith(type))
      ? []
      : [`came as "${answer.contentType}" instead of ${types.join(' or ')}`]),
    ...(status === 200 ? [] : envelopeFlaws(answer.body)),
    ...(status === 400 ? hintFlaws(contractCase, answer.body) : []),
  ];
  return flaws.map((flaw) => `${name}: the answer ${flaw}`);
}

function envelopeFlaws(body: unknown): string[] {
  const { success, error } = (body ?? {}) as Record<string, unknown>;
  return success === false && typeof error === 'string' && error !== ''
    ? []
    : [`is not the error envelope {"success": false, "error": "…"}: ${JSON.stringify(body)}`];
}

/**
 * The offending names have to be listed. A name that the window never takes has to be among them, and
 * the way out has to be shown.
 */
function hintFlaws({ operation, timeWindow, window }: ContractCase, body: unknown): string[] {
  const { error, parameters = [] } = body as { error: string; parameters?: string[] };
  const isOfWindow = (name: string): boolean => name in windowNames || name in window;
  const isListed = parameters.length > 0 && parameters.every(isOfWindow);
  const foreign = foreignNames(timeWindow).filter((name) => name in window);
  return [
    ...(isListed ? [] : ['does not list in "parameters" what is wrong']),
    ...foreign.flatMap((name) => {
      const sentence = operation.refused[name] ?? `a sentence about ${name}`;
      return [
        ...(parameters.includes(name) ? [] : [`does not list \`${name}\` in "parameters"`]),
        ...(error.includes(sentence) ? [] : [`does not say "${sentence}"`]),
      ];
    }),
  ];
}
