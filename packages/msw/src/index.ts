/** Typed handlers for MSW, from the examples of the API's description. */

export { example } from './answer.ts';
export { createMock, handlers, type Mock, mock, type Override } from './mock.ts';
export type {
  AnswerChoice,
  BodyOf,
  ExampleOf,
  OperationId,
  Resolver,
  StatusOf,
  SuccessOf,
} from './operation.ts';
export type { MockOptions } from './origin.ts';
