import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpMockConfig,
} from '@stoplight/prism-http';
import type { IHttpOperation } from '@stoplight/types';
import type { PrismEngine } from '../follow.ts';
import { Refusal, refusalResponse } from '../refusal.ts';
import { StartError } from '../start-error.ts';
import { checkDescription } from './prism/check-description.ts';
import { checkSchemas } from './prism/compile-check.ts';
import { readContent, readRequestLine } from './prism/input.ts';
import { withRefusalsInQuery } from './prism/misplaced.ts';
import { type Preferences, readPreferences } from './prism/preferences.ts';
import { findOperation } from './prism/routes.ts';
import { silentLogger } from './prism/silent-logger.ts';
import { toResponse } from './prism/verdict.ts';

/**
 * An engine that answers from the description alone: Prism judges each request and picks the
 * example. Rejects with a `StartError` if the description cannot be read, or if Prism would
 * silently leave part of it unvalidated.
 */
export async function createPrismEngine(descriptionPath: string): Promise<PrismEngine> {
  let operations = await readOperations(descriptionPath);
  const prism = createInstance(prismConfig({}), { logger: silentLogger });

  async function answer(request: Request): Promise<Response> {
    const requestLine = readRequestLine(request);
    const found = findOperation(operations, requestLine);
    const preferences = readPreferences(request);
    const { operation, ...content } = await readContent(request, found);
    const input = { ...requestLine, ...content };
    const result = await prism.request(input, [operation], prismConfig(preferences))();
    return toResponse(result, { operation, input, preferences });
  }

  return {
    name: 'prism',
    operationCount: operations.length,
    follow: async (path) => {
      operations = await readOperations(path);
    },
    fetch: async (request) => {
      const response = await answer(request).catch((error: unknown) => {
        if (error instanceof Refusal) return refusalResponse(error);
        throw error;
      });
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };
}

/** Those of a description that Prism validates all of. */
async function readOperations(path: string): Promise<IHttpOperation[]> {
  await checkDescription(path);
  const operations = await getHttpOperationsFromSpec(path).catch((cause: Error) => {
    const [firstLine] = cause.message.split('\n');
    throw new StartError(`Cannot use the description ${path}: ${firstLine}`, { cause });
  });
  if (operations.length === 0) {
    throw new StartError(`The description ${path} holds no operation. Give one with paths.`);
  }
  const checked = operations.map(withRefusalsInQuery);
  checkSchemas(checked);
  return checked;
}

/** A new object for each request, because Prism writes into it. */
function prismConfig(preferences: Preferences): IHttpMockConfig {
  return {
    isProxy: false,
    upstreamProxy: undefined,
    validateRequest: true,
    checkSecurity: true,
    validateResponse: true,
    errors: false,
    mock: { dynamic: false, ...preferences },
  };
}
