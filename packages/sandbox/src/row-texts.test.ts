import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRowTexts } from './row-texts.ts';

test('is what JSON.stringify writes, the first time and again', () => {
  const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 });
  const more = fc.dictionary(fc.string(), fc.option(fc.jsonValue(), { nil: undefined }));
  fc.assert(
    fc.property(rows, more, (data, others) => {
      const body = { success: true, ...others, rows: data.map((row) => Object.freeze(row)) };
      expect(withRowTexts(body)).toBe(JSON.stringify(body));
      expect(withRowTexts(body)).toBe(JSON.stringify(body));
    }),
  );
});

test.each([null, 'text', 1, [], {}, { data: [] }, { data: [{ id: 1 }] }, { data: [1, 2] }])(
  'is nothing for %j, whose rows may change',
  (body) => {
    expect(withRowTexts(body)).toBeUndefined();
  },
);
