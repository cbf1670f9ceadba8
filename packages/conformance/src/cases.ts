/** The contract as a list of requests, each with the answer that a faithful implementation gives. */

import { type Operation, type OperationId, operations } from '@winninghunter/openapi';
import {
  asQuery,
  bodyOf,
  examplesOf,
  operationAt,
  parametersOf,
  requiredValues,
} from './description.ts';
import {
  acceptedValues,
  foreignValues,
  refusedValues,
  type WindowValues,
  windowOf,
} from './window-table.ts';

/** What one request carries beside its path. */
type CaseRequest = {
  /** Values of the parameters in the path. */
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: Record<string, unknown> | undefined;
};

/** One request, and what has to be answered. */
export type ContractCase = {
  /** A sentence that says what is tried: `GET /api/… accepts {"period":"7d"}`. */
  name: string;
  operationId: OperationId;
  operation: Operation;
  request: CaseRequest;
  credentials: 'right' | 'none';
  status: 200 | 400 | 401;
  /** The window that the route has to have. */
  timeWindow: string;
  /** What the request sends of any window; empty where it is not about time. */
  window: WindowValues;
};

/** Every case of every operation, in the order of the description. */
export function contractCases(): ContractCase[] {
  return Object.entries(operations).flatMap(([id, operation]) =>
    casesOf(id as OperationId, operation),
  );
}

function casesOf(operationId: OperationId, operation: Operation): ContractCase[] {
  const { method, path } = operation;
  const route = `${method.toUpperCase()} ${path}`;
  const timeWindow = windowOf(route);
  const minimal = minimalRequest(operation);
  const contractCase = (
    what: string,
    status: ContractCase['status'],
    request: CaseRequest,
    window: WindowValues = {},
  ): ContractCase => ({
    name: `${route} ${what}`,
    operationId,
    operation,
    request,
    credentials: status === 401 ? 'none' : 'right',
    status,
    timeWindow,
    window,
  });
  const inQuery = (values: WindowValues): CaseRequest => ({
    ...minimal,
    query: { ...minimal.query, ...values },
  });
  // a window belongs into the body where there is one, else into the query
  const withWindow = (values: WindowValues): CaseRequest =>
    minimal.body ? { ...minimal, body: { ...minimal.body, ...values } } : inQuery(values);

  return [
    contractCase('refuses a request without credentials', 401, minimal),
    ...documentedRequests(operation, minimal).map((request) =>
      contractCase(`accepts its documented request ${shown(request)}`, 200, request),
    ),
    ...acceptedValues(timeWindow).map((values) =>
      contractCase(`accepts ${JSON.stringify(values)}`, 200, withWindow(values), values),
    ),
    ...(minimal.body ? foreignValues(timeWindow) : []).map((values) =>
      contractCase(
        `refuses ${JSON.stringify(values)} beside its body`,
        400,
        inQuery(values),
        values,
      ),
    ),
    ...refusedValues(timeWindow).map((values) =>
      contractCase(`refuses ${JSON.stringify(values)}`, 400, withWindow(values), values),
    ),
  ];
}

/** What has to be sent, and nothing else. */
function minimalRequest({ method, path }: Operation): CaseRequest {
  const operation = operationAt(method, path);
  const required = parametersOf(operation).filter((parameter) => parameter.required);
  const valuesIn = (place: 'path' | 'query') =>
    Object.assign(
      {},
      ...required
        .filter((parameter) => parameter.in === place)
        .map((parameter) => asQuery(parameter, examplesOf(parameter)[0])),
    );
  const body = bodyOf(operation);
  return {
    path: valuesIn('path'),
    query: valuesIn('query'),
    body: body && requiredValues(body.schema),
  };
}

/** The examples that stand in the description, each once. */
function documentedRequests({ method, path }: Operation, minimal: CaseRequest): CaseRequest[] {
  const operation = operationAt(method, path);
  const queries = parametersOf(operation)
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => examplesOf(parameter).map((value) => asQuery(parameter, value)));
  const bodies = Object.values(bodyOf(operation)?.examples ?? {}).map(({ value }) => value);
  const requests: CaseRequest[] = [
    ...queries.map((query) => ({ ...minimal, query: { ...minimal.query, ...query } })),
    ...bodies.map((body) => ({ ...minimal, body: body as Record<string, unknown> })),
  ];
  return [...new Map(requests.map((request) => [shown(request), request])).values()];
}

function shown({ query, body }: CaseRequest): string {
  return JSON.stringify(body ?? query);
}
