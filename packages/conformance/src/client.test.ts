/** The truth about time windows, told again by the client before anything is sent. */

import {
  type Core,
  createClient,
  TimeWindowError,
  timeWindow,
  type Windows,
} from '@winninghunter/client';
import { createCore } from '@winninghunter/client/core';
import * as functions from '@winninghunter/client/operations';
import { describe, expect, test } from 'vitest';
import { type ContractCase, contractCases } from './cases.ts';
import { foreignNames } from './window-table.ts';

type Input = Record<string, unknown>;
type Method = (input: Input) => PromiseLike<unknown>;
type RawMethod = (path: string, init: Input) => PromiseLike<unknown>;
type OperationFunction = (core: Core) => { safe(): Promise<unknown> };
type WindowCase = Pick<ContractCase, 'name' | 'timeWindow' | 'window' | 'operation' | 'status'>;

const LEAST_CASES = 1200;

const functionOf = functions as unknown as Record<string, OperationFunction | undefined>;
const cases = contractCases().filter(({ window }) => Object.keys(window).length > 0);
const byRoute = Object.entries(Object.groupBy(cases, ({ operationId }) => operationId));
const byWindow = Object.entries(Object.groupBy(cases, ({ timeWindow: window }) => window));

const sent: Request[] = [];
const wh = createClient({
  apiKey: 'wh_test',
  cookie: 'wh_session=test',
  rateLimit: false,
  fetch: async (request) => {
    sent.push(request);
    return Response.json({ success: true });
  },
});

test(`${cases.length} cases are about windows`, () => {
  expect(cases.length).toBeGreaterThanOrEqual(LEAST_CASES);
});

describe('by a method', () => {
  const routes = byRoute.filter(([id]) => !/ByAlias$|^openApiPage$/.test(id));

  test.each(routes)('%s is sent or refused as the guides say', async (id, own = []) => {
    const method = methodOf(await nameOf(id.replace(/ByBody$/, '')));
    // the names of one input travel where they belong
    const call = ({ request: { path, query, body } }: ContractCase) =>
      method({ ...path, ...query, ...body });
    expect(await flawsOf(own, call)).toEqual([]);
  });
});

describe('by its path', () => {
  test.each(byRoute)('%s is sent or refused as the guides say', async (_, own = []) => {
    const call = ({ operation, request: { path, query, body } }: ContractCase) =>
      (wh.raw[operation.method === 'get' ? 'GET' : 'POST'] as RawMethod)(operation.path, {
        params: { path, query },
        body,
      });
    expect(await flawsOf(own, call)).toEqual([]);
  });
});

test.each(byWindow)('timeWindow takes and refuses what the guides say of %s', (name, own = []) => {
  const flaws = own.flatMap((each) => {
    const [given, error] = outcomeOf(() => timeWindow(name as keyof Windows, each.window));
    const flaw =
      each.status === 200
        ? JSON.stringify(given) !== JSON.stringify(each.window) && `gave ${JSON.stringify(given)}`
        : refusalFlaw(each, error);
    return flaw ? [`${JSON.stringify(each.window)} ${flaw}`] : [];
  });
  expect(flaws).toEqual([]);
});

/** What a call gets wrong, as sentences. */
async function flawsOf(
  own: ContractCase[],
  call: (contractCase: ContractCase) => PromiseLike<unknown>,
): Promise<string[]> {
  const flaws: string[] = [];
  for (const each of own) {
    sent.length = 0;
    const error = await call(each).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const flaw = flawOf(each, error);
    if (flaw) {
      flaws.push(`${each.name}: ${flaw}`);
    }
  }
  return flaws;
}

function flawOf(each: ContractCase, error: unknown): string | undefined {
  if (each.status === 200) {
    return error === undefined && sent.length === 1
      ? undefined
      : `was sent ${sent.length} times: ${error}`;
  }
  return sent.length > 0 ? 'was sent' : refusalFlaw(each, error);
}

/** A refusal names what is wrong and ends with the sentence of the description. */
function refusalFlaw(
  { timeWindow: name, window, operation }: WindowCase,
  error: unknown,
): string | undefined {
  if (!(error instanceof TimeWindowError)) {
    return `was not refused: ${error}`;
  }
  const foreign = foreignNames(name).filter((each) => each in window);
  const blamed = error.parameters.join();
  // among its own names, any may be the wrong one
  const isRight =
    foreign.length > 0
      ? error.parameters.toSorted().join() === foreign.toSorted().join()
      : blamed !== '' && error.parameters.every((each) => each in window);
  if (!isRight) {
    return `blames ${blamed || 'nothing'}`;
  }
  const sentences = Object.entries(operation.refused)
    .filter(([each]) => foreign.length === 0 || foreign.includes(each))
    .map(([, sentence]) => sentence);
  return sentences.every((sentence) => error.message.endsWith(`. ${sentence}`))
    ? undefined
    : `says: ${error.message}`;
}

function outcomeOf<T>(work: () => T): [T, undefined] | [undefined, unknown] {
  try {
    return [work(), undefined];
  } catch (error) {
    return [undefined, error];
  }
}

/** The method of an operation, as the client itself names it. */
async function nameOf(id: string): Promise<string> {
  let name = '';
  const instrument = <T>(call: { operation: string }): Promise<T> => {
    name = call.operation;
    return Promise.reject(new Error('Nothing is to be sent.'));
  };
  await functionOf[id]?.(createCore({ apiKey: 'wh_test', instrument })).safe();
  return name;
}

function methodOf(name: string): Method {
  return name.split('.').reduce<unknown>((at, step) => (at as Input)[step], wh) as Method;
}
