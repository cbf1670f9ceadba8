/** The contract as a list of requests, each with the answer that a faithful implementation gives. */

import { type Operation, type OperationId, operations } from '@winninghunter/openapi';
import {
  asQuery,
  type Body,
  bodiesOf,
  examplesOf,
  isJson,
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
  /** How the body travels; undefined where there is none. */
  mediaType: string | undefined;
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
  const contractCase: MakeCase = (what, status, request, window = {}) => ({
    name: `${route} ${what}${shownType(request)}`,
    operationId,
    operation,
    request,
    credentials: status === 401 ? 'none' : 'right',
    status,
    timeWindow,
    window,
  });
  const found = bodiesOf(operationAt(method, path));
  const bodies = found.length > 0 ? found : [undefined];
  return [
    contractCase('refuses a request without credentials', 401, minimalRequest(operation, found[0])),
    ...bodies.flatMap((body) => windowCases(operation, body, timeWindow, contractCase)),
  ];
}

type MakeCase = (
  what: string,
  status: ContractCase['status'],
  request: CaseRequest,
  window?: WindowValues,
) => ContractCase;

/** The documented requests and every window, with the body as one media type. */
function windowCases(
  operation: Operation,
  body: Body | undefined,
  timeWindow: string,
  contractCase: MakeCase,
): ContractCase[] {
  const minimal = minimalRequest(operation, body);
  const inQuery = (values: WindowValues): CaseRequest => ({
    ...minimal,
    query: { ...minimal.query, ...values },
  });
  // a window belongs into the body where there is one, else into the query
  const withWindow = (values: WindowValues): CaseRequest =>
    minimal.body ? { ...minimal, body: { ...minimal.body, ...values } } : inQuery(values);

  return [
    ...documentedRequests(operation, body, minimal).map((request) =>
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
function minimalRequest({ method, path }: Operation, body: Body | undefined): CaseRequest {
  const operation = operationAt(method, path);
  const required = parametersOf(operation).filter((parameter) => parameter.required);
  const valuesIn = (place: 'path' | 'query') =>
    Object.assign(
      {},
      ...required
        .filter((parameter) => parameter.in === place)
        .map((parameter) => asQuery(parameter, examplesOf(parameter)[0])),
    );
  return {
    path: valuesIn('path'),
    query: valuesIn('query'),
    body: body && requiredValues(body),
    mediaType: body?.mediaType,
  };
}

/** The examples that stand in the description, each once. */
function documentedRequests(
  { method, path }: Operation,
  body: Body | undefined,
  minimal: CaseRequest,
): CaseRequest[] {
  const operation = operationAt(method, path);
  const queries = parametersOf(operation)
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => examplesOf(parameter).map((value) => asQuery(parameter, value)));
  const bodies = examplesOf(body ?? {});
  const requests: CaseRequest[] = [
    ...queries.map((query) => ({ ...minimal, query: { ...minimal.query, ...query } })),
    ...bodies.map((value) => ({ ...minimal, body: value as Record<string, unknown> })),
  ];
  return [...new Map(requests.map((request) => [shown(request), request])).values()];
}

function shown({ query, body }: CaseRequest): string {
  return JSON.stringify(body ?? query);
}

/** What is not JSON is said. */
function shownType({ mediaType }: CaseRequest): string {
  return mediaType === undefined || isJson(mediaType) ? '' : ` as ${mediaType}`;
}
