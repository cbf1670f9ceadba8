/** Prism and the sandbox accept the same of what is documented, and of what is forbidden. */

import { type ContractCase, contractCases, requestFor } from '@winninghunter/conformance';
import { beforeAll, expect, test } from 'vitest';
import { type Compare, createCompare } from './support/compare.ts';
import { KEY, SESSION } from './support/wire.ts';

const target = {
  origin: 'http://mock.test',
  apiKey: KEY,
  session: SESSION,
};
const byOperation = Map.groupBy(contractCases(), ({ operationId }) => operationId);
let compare: Compare;

beforeAll(async () => {
  compare = await createCompare();
});

test.each([...byOperation])('%s', async (_, cases) => {
  const flaws: string[] = [];
  for (const each of cases) flaws.push(...(await flawsOf(each)));
  expect(flaws).toEqual([]);
});

/** What is wrong with how the two answer to a case. */
async function flawsOf(contractCase: ContractCase): Promise<string[]> {
  const { name, operationId, status } = contractCase;
  const expected = status === 200 ? 'accepted' : 'refused';
  const {
    prism,
    sandbox,
    status: got,
    flaws,
  } = await compare(operationId, () => requestFor(target, contractCase));
  return [
    ...(prism === expected ? [] : [`is ${prism} by Prism`]),
    ...(sandbox === expected && got === status ? [] : [`is answered with ${got} by the sandbox`]),
    ...flaws,
  ].map((flaw) => `${name}: ${flaw}`);
}
