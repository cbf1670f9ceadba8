import type { IPrismDiagnostic } from '@stoplight/prism-core';
import type { IHttpRequest, PrismHttpInstance } from '@stoplight/prism-http';
import { DiagnosticSeverity, type IHttpOperation } from '@stoplight/types';
import { Refusal, refusalResponse } from '../../refusal.ts';
import { describedResponse } from './described-response.ts';
import type { Preferences } from './preferences.ts';
import { explain } from './violations.ts';

type PrismResult = Awaited<ReturnType<ReturnType<PrismHttpInstance['request']>>>;

/** What Prism was asked. */
export type Question = { operation: IHttpOperation; input: IHttpRequest; preferences: Preferences };

/** Puts Prism's verdict on a request into the words of the API. */
export function toResponse(result: PrismResult, question: Question): Response {
  if (result._tag === 'Left') return refusalResponse(refusalFor(result.left, question));
  const { output, validations } = result.right;
  const violations = validations.input.filter(isError);
  if (violations.length === 0 || output.statusCode === 401) {
    return describedResponse(output, validations.output);
  }
  const { headers } = describedResponse(output, []);
  return refusalResponse(refuse(output.statusCode, violations, question), headers);
}

function isError({ severity }: IPrismDiagnostic): boolean {
  return severity === DiagnosticSeverity.Error;
}

/** Prism prefers 422, which the API does not know. */
function refuse(status: number, violations: IPrismDiagnostic[], question: Question): Refusal {
  return new Refusal(status === 422 ? 400 : status, explain(violations, question));
}

/** What Prism itself raises where the description has no response that would fit. */
type PrismError = Error & {
  status?: number;
  detail?: string;
  additional?: { validation?: { location?: string[]; code: string; message: string }[] };
};

function refusalFor(error: PrismError, question: Question): Refusal {
  const { status = 500, detail = error.message, additional } = error;
  const { operation, preferences } = question;
  if (additional?.validation) {
    const violations = additional.validation.map(({ location, ...violation }) => ({
      ...violation,
      severity: DiagnosticSeverity.Error,
      ...(location && { path: location }),
    }));
    return refuse(status, violations, question);
  }
  if (status === 401) return new Refusal(401, { error: noCredentials(operation) });
  if (preferences.code || preferences.exampleKey) {
    return new Refusal(404, { error: noSuchResponse(operation, preferences) });
  }
  return new Refusal(status, { error: `${detail}.` });
}

function noCredentials({ method, path }: IHttpOperation): string {
  return `${method.toUpperCase()} ${path} needs credentials, and the request carries none that it accepts.`;
}

function noSuchResponse(operation: IHttpOperation, { code, exampleKey }: Preferences): string {
  const wish = [code && `code=${code}`, exampleKey && `example=${exampleKey}`].filter(Boolean);
  const known = operation.responses.map((response) => {
    const examples = (response.contents ?? []).flatMap((content) => content.examples ?? []);
    const keys = examples.map(({ key }) => key).join(', ');
    return keys ? `${response.code} (${keys})` : response.code;
  });
  return `No response fits "Prefer: ${wish.join(', ')}". ${operation.method.toUpperCase()} ${operation.path} describes ${known.join('; ')}.`;
}
