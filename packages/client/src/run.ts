/** Calls of operations, one by one. */

import { type Call, lazy, type PagedOptions, type Reply } from './call.ts';
import type { CreditMeter } from './credits.ts';
import {
  InvalidRequestError,
  ServerError,
  UpgradeRequiredError,
  type WinningHunterError,
} from './errors.ts';
import { failureOf, kindOf, parsed } from './failure.ts';
import type { Operation } from './operation.ts';
import { pages, wayOf } from './paging.ts';
import type { Runtime } from './runtime.ts';
import type { RequestParts } from './transport.ts';
import { checkWindow } from './window.ts';

const RUN: unique symbol = Symbol.for('@winninghunter/client.run') as never;

type Input = Record<string, unknown>;

/** Calls an operation: a `PagedCall` where it is a list. */
export type Run = (operation: Operation, input?: Input, options?: PagedOptions) => Call<unknown>;

/** What the functions of `@winninghunter/client/operations` take: a core, or a whole client. */
export interface Core {
  /** What this client has spent. */
  readonly credits: CreditMeter;
  readonly [RUN]: Run;
}

/** The core of a runtime. */
export function coreOf(runtime: Runtime): Core {
  return { credits: runtime.credits, [RUN]: runOf(runtime) };
}

/** What calls operations by this core. */
export function runOfCore(core: Core): Run {
  return core[RUN];
}

/** A URL that every proxy takes. */
const SAFE_URL_LENGTH = 2000;

/** What calls operations by a runtime. */
export function runOf(runtime: Runtime): Run {
  return (operation, input = {}, options = {}) => {
    const start = (each: Input) => reply(runtime, operation, each, options);
    const call = lazy(() => start(input));
    if (operation.ways.length === 0) {
      return call;
    }
    const list = () =>
      pages(operation, input, options, (each) =>
        each === input ? call.withResponse() : start(each),
      );
    return Object.assign(call, {
      pages: list,
      async *[Symbol.asyncIterator]() {
        let left = options.maxItems ?? Infinity;
        for await (const { items } of list()) {
          for (const item of items) {
            yield item;
            left -= 1;
            if (left < 1) return;
          }
        }
      },
    });
  };
}

/** One answer, as data or as an error. */
async function reply(
  runtime: Runtime,
  operation: Operation,
  input: Input,
  { extraQuery = {}, ...options }: PagedOptions,
): Promise<Reply<unknown>> {
  const { path, kind, window } = operation;
  const rest = Object.fromEntries(
    Object.entries(input).filter(([name, value]) => value != null && !path.includes(`{${name}}`)),
  );
  const isTwin = kind === 'T';
  const query = { ...rest, ...extraQuery };
  const isByBody = isTwin ? isLong(runtime.baseUrl + path, query) : kind !== 'G';
  const method = isByBody ? 'POST' : 'GET';
  const asQuery = parts(input, query);
  const asBody = operation.body === 'n' ? asQuery : { ...parts(input, extraQuery), body: rest };

  return runtime.exchange(operation, method, options, async (send, info) => {
    checkWindow(window, input, extraQuery, `${method} ${path}`);
    let sent = await send(method, isByBody ? asBody : asQuery);
    if (isTwin && sent.response.status === 414) {
      sent = await send('POST', asBody);
    }
    const { response, data = '', error = '' } = sent;
    if (!response.ok) {
      throw withHint(failureOf(info.route, response, error), operation, input);
    }
    return {
      data: dataOf(runtime, info.route, response, String(data)),
      response,
      ...runtime.known(),
    };
  });
}

function parts(path: Input, query: object): RequestParts {
  return { params: { path, query }, parseAs: 'text' };
}

function isLong(url: string, query: Input): boolean {
  const pairs = Object.entries(query).map(
    ([name, value]) => `?${name}=${[value].flat().map((each) => encodeURIComponent(String(each)))}`,
  );
  return new URL(url + pairs.join('')).href.length > SAFE_URL_LENGTH;
}

/** The data of a success. Throws if it is none after all. */
function dataOf({ redact }: Runtime, route: string, response: Response, text: string): unknown {
  const { status } = response;
  const data = parsed(text);
  const { success, upgrade, message } = Object(data);
  if (success === false) {
    throw failureOf(route, response, parsed(redact(text)));
  }
  if (typeof upgrade === 'string' && typeof message === 'string') {
    const body = parsed(redact(text)) as { upgrade: string };
    throw new UpgradeRequiredError(redact(message), { status, code: body.upgrade, body });
  }
  if (data === text) {
    throw new ServerError(`${route} answered ${redact(kindOf(text))} instead of JSON.`, {
      status,
      code: 'not_json',
      body: redact(text),
    });
  }
  return data;
}

/** A refused request to read on is most often one whose token is too old. */
function withHint(
  failure: WinningHunterError,
  operation: Operation,
  input: Input,
): WinningHunterError {
  const way = wayOf(operation, input);
  return failure.status === 400 && way?.by === 'cursor' && input[way.name] != null
    ? new InvalidRequestError(
        `${failure.message} The token in \`${way.name}\` may be too old, or be of other filters: start again without it.`,
        { ...failure, code: 'cursor_rejected' },
      )
    : failure;
}
