/** Reads lists through the whole engine, as the description says that they go on. */

import {
  afresh,
  type ContractCase,
  contractCases,
  pagesOf,
  requestFor,
  type Way,
  waysOf,
  withFields,
} from '@winninghunter/conformance';
import type { OperationId } from '@winninghunter/openapi';
import { createSandbox, type Sandbox, type SandboxOptions, testAccounts } from '../../src/index.ts';
import { flawsOf } from './described.ts';

export type Row = { readonly [name: string]: unknown };
export type Fields = { readonly [name: string]: unknown };

export const NOW: number = Date.UTC(2026, 2, 31, 12);

const ORIGIN = 'https://sandbox.example';
const [account] = testAccounts;
const target = {
  origin: ORIGIN,
  apiKey: account?.key ?? '',
  session: `wh_session=${account?.session}`,
};

const accepted = contractCases().filter(({ status }) => status === 200);

/** What the description and the guides have of requests for an operation. */
export const casesById: ReadonlyMap<OperationId, ContractCase[]> = Map.groupBy(
  accepted,
  ({ operationId }) => operationId,
);

/** The request that asks for least. */
function plainCase(operationId: OperationId): ContractCase {
  const length = ({ request: { query, body } }: ContractCase): number =>
    JSON.stringify({ ...query, ...body }).length;
  const [shortest] = (casesById.get(operationId) ?? []).toSorted(
    (one, other) => length(one) - length(other),
  );
  if (!shortest) throw new RangeError(`There is no operation ${operationId}.`);
  return shortest;
}

export type Reader = {
  readonly fetch: Sandbox['fetch'];
  /** What the plain request carries, wherever it travels. */
  plainInput(operationId: OperationId): Fields;
  /** The body of the 200. Rejects if it is none, or not as described. */
  ask(contractCase: ContractCase): Promise<unknown>;
  /** The answer to the plain request with some fields, as it travels. */
  textOf(operationId: OperationId, fields?: Fields): Promise<string>;
  /** The same, read. */
  bodyOf<Body>(operationId: OperationId, fields?: Fields): Promise<Body>;
  /** All rows of all pages. A list that comes at once is the answer, or the one list in it. */
  rowsOf(operationId: OperationId, fields?: Fields): Promise<Row[]>;
  /** All rows of all pages, page by page. */
  pagesOf(contractCase: ContractCase, way: Way): Promise<{ rows: Row[]; total: unknown }[]>;
};

/** Each request is the first one, so that none is over a limit or sees what another wrote. */
export function createReader(options: SandboxOptions = {}): Reader {
  const fetch = afresh(createSandbox({ scale: 300, now: () => NOW, ...options }).fetch);

  async function answerTo(contractCase: ContractCase): Promise<string> {
    const response = await fetch(requestFor(target, contractCase));
    const { name, operationId } = contractCase;
    const text = await response.clone().text();
    const flaws = await flawsOf(operationId, response);
    if (response.status !== 200 || flaws.length > 0) {
      throw new Error(`${name}: ${response.status} ${flaws.join(' ')} ${text.slice(0, 500)}`);
    }
    return text;
  }
  const ask: Reader['ask'] = async (contractCase) => JSON.parse(await answerTo(contractCase));

  const allPages: Reader['pagesOf'] = async (contractCase, way) => {
    const pages = [];
    for await (const { rows, total } of pagesOf(ask, contractCase, way)) {
      pages.push({ rows: rows as Row[], total });
    }
    return pages;
  };
  return {
    fetch,
    plainInput: (operationId) => {
      const { path, query, body } = plainCase(operationId).request;
      return { ...path, ...query, ...body };
    },
    ask,
    textOf: (operationId, fields = {}) => answerTo(withFields(plainCase(operationId), fields)),
    bodyOf: async <Body>(operationId: OperationId, fields: Fields = {}) =>
      (await ask(withFields(plainCase(operationId), fields))) as Body,
    pagesOf: allPages,
    rowsOf: async (operationId, fields = {}) => {
      const contractCase = withFields(plainCase(operationId), fields);
      const [way] = waysOf(operationId) ?? [];
      if (!way) return listIn(await ask(contractCase));
      const large = way.size === undefined ? {} : { [way.size]: 30 };
      return (await allPages(withFields(contractCase, large), way)).flatMap(({ rows }) => rows);
    },
  };
}

function listIn(body: unknown): Row[] {
  const lists = Array.isArray(body) ? [body] : Object.values(body ?? {}).filter(Array.isArray);
  if (lists.length !== 1) throw new Error(`There are ${lists.length} lists in the answer.`);
  return lists[0] as Row[];
}
