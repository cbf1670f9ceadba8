import { expect, test } from 'vitest';
import { bySurface } from './operations.ts';

const operation = (tag: string, provenance: unknown) => ({
  tags: [tag],
  extensions: { 'x-provenance': provenance },
});

test('counts operations by surface and source, and those with something inferred', () => {
  const operations = {
    a: operation('Ads', { source: 'reported', inferred: ['path'] }),
    b: operation('Shops', { source: 'guide' }),
    c: operation('Shops', { source: 'reference', inferred: [] }),
  };
  const rows = bySurface(operations, ['Shops', 'Ads']);
  expect(rows).toEqual([
    { surface: 'Shops', guide: 1, reference: 1, reported: 0, inferred: 0, total: 2 },
    { surface: 'Ads', guide: 0, reference: 0, reported: 1, inferred: 1, total: 1 },
    { surface: 'total', guide: 1, reference: 1, reported: 1, inferred: 1, total: 3 },
  ]);
});

test('names an operation whose provenance it does not know', () => {
  expect(() => bySurface({ a: operation('Shops', { source: 'rumour' }) }, ['Shops'])).toThrow(
    'The operation a has the x-provenance {"source":"rumour"}. Give it a source: guide, reference, reported.',
  );
});
