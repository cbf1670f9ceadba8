import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type { OperationId } from '@winninghunter/openapi';
import { describe, expect, test } from 'vitest';
import { prismFaults } from './known-differences.ts';
import { createCompare, DESCRIPTION } from './support/compare.ts';
import { requestOf } from './support/wire.ts';

const operations = await getHttpOperationsFromSpec(DESCRIPTION);
const compare = await createCompare();

// A failure here is good news: Prism mended a fault, and its entry can go.
describe.each(prismFaults)('Prism $fault', (known) => {
  test.each(known.canaries)('in $method $target $body', async (wire) => {
    const { pathname } = new URL(requestOf(wire).url);
    const operation = operations.find(
      ({ method, path }) => method === wire.method.toLowerCase() && path === pathname,
    );
    if (operation === undefined) throw new Error(`Prism does not know ${pathname}.`);
    expect(known.isMetBy(wire, operation)).toBe(true);
    const id = operation.iid as OperationId;
    expect(await compare(id, () => requestOf(wire))).toMatchObject({
      prism: known.prism,
      sandbox: known.prism === 'accepted' ? 'refused' : 'accepted',
      flaws: [],
    });
  });
});
