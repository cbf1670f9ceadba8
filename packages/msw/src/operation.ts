/** What the client's types and the examples say of an operation. */

import type { operations } from '@winninghunter/client';
import type { HttpRequestResolverExtras, JsonBodyType, ResponseResolverInfo } from 'msw';
import type { Examples } from './generated/examples.ts';

/** The operationId of any operation. */
export type OperationId = keyof Examples;

/** The statuses that are described for an operation. */
export type StatusOf<Id extends OperationId> = keyof Examples[Id] & number;

/** Those that are a success. */
export type SuccessOf<Id extends OperationId> = {
  [Status in StatusOf<Id>]: `${Status}` extends `2${string}` ? Status : never;
}[StatusOf<Id>];

/** The names of the examples for a status. */
export type ExampleOf<Id extends OperationId, Status extends StatusOf<Id>> = Examples[Id][Status];

/** The body of an answer; `undefined` if it has none. */
export type BodyOf<
  Id extends OperationId,
  Status extends StatusOf<Id>,
> = Status extends keyof operations[Id]['responses']
  ? operations[Id]['responses'][Status] extends { content: infer Content }
    ? Content[keyof Content]
    : undefined
  : never;

/** What to answer: an example by its name, the first if none is named, or a body. */
export type AnswerChoice<Id extends OperationId, Status extends StatusOf<Id>> = {
  /** That of success, if it is left out. */
  status?: Status;
  /** Sent beside the media type of the answer. */
  headers?: ResponseInit['headers'];
} & (
  | { example?: ExampleOf<Id, Status>; body?: never }
  | { body: BodyOf<Id, Status>; example?: never }
);

/**
 * Answers each request by itself: with the body of a success, with any `Response`, or, by
 * `undefined`, not at all, so that the next handler gets the request.
 */
export type Resolver<Id extends OperationId> = (
  info: ResponseResolverInfo<HttpRequestResolverExtras<ParamsOf<Id>>, RequestBodyOf<Id>>,
) => Resolved<Id> | Promise<Resolved<Id>>;

type Resolved<Id extends OperationId> = BodyOf<Id, SuccessOf<Id>> | Response | undefined;

type ParamsOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? { [Name in keyof Path]: string }
  : Record<never, string>;

/** As JSON, if the body has that among others. */
type RequestBodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: infer Content };
}
  ? Extract<
      Content extends { 'application/json': infer Body } ? Body : Content[keyof Content],
      JsonBodyType
    >
  : undefined;
