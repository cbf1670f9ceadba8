import { expect, test } from 'vitest';
import { around } from '../fixtures/read.ts';
import { fitsOf } from './fits.ts';

const day = { type: 'string', format: 'date' };
const document = around({
  Day: day,
  Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
});

test.each([
  [{ type: 'integer' }, 'a whole number'],
  [{ type: 'integer', minimum: 1, maximum: 50 }, 'a whole number from 1 to 50'],
  [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, 'a number above 0 up to 1'],
  [{ type: 'number', exclusiveMaximum: 9 }, 'a number below 9'],
  [{ type: 'boolean' }, '`true` or `false`'],
  [{ type: ['string', 'null'] }, 'text, or null'],
  [{ type: 'string', minLength: 1 }, 'text that is not empty'],
  [{ type: 'string', minLength: 2 }, 'text of at least 2 characters'],
  [{ type: 'string', maxLength: 2 }, 'text of at most 2 characters'],
  [{ type: 'string', pattern: '^[A-Z]{2}$' }, 'text that matches `^[A-Z]{2}$`'],
  [{ type: 'string', pattern: '^[A-Z]{2}$', examples: ['US'] }, 'text such as `US`'],
  [{ $ref: '#/components/schemas/Day' }, 'a date as YYYY-MM-DD'],
  [{ enum: ['a'] }, '`a`'],
  [{ enum: ['a', 'b'] }, '`a` or `b`'],
  [{ enum: ['a', 1, null, ''] }, 'one of `a`, `1`, `null` or an empty text'],
  [{ enum: Array.from({ length: 25 }, (_, index) => index) }, /^one of `0`, .*, `19` and 5 more$/],
  [
    { oneOf: [{ enum: ['7d', 'all'] }, { type: 'integer', minimum: 1 }] },
    '`7d` or `all`, or a whole number from 1',
  ],
  [
    { anyOf: [{ type: 'integer' }, { type: 'integer', minimum: 0 }] },
    'a whole number, or a whole number from 0',
  ],
  [{ type: 'array', items: day, maxItems: 3 }, 'a list of at most 3 dates as YYYY-MM-DD'],
  [{ type: 'array', items: { enum: ['a', 'b', 'c'] } }, 'a list of any of `a`, `b` or `c`'],
  [
    { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
    'a list of at least 1 texts that are not empty',
  ],
  [{ items: { type: 'string', pattern: '^a' } }, 'a list of texts that match `^a`'],
  [{ items: { format: 'uri', type: 'string' } }, 'a list of addresses as https://example.com/path'],
  [{ $ref: '#/components/schemas/Tree' }, 'a list of further such values'],
  [{ allOf: [day] }, 'a date as YYYY-MM-DD'],
  [{ allOf: [{ properties: {} }, {}] }, 'an object'],
  [{ properties: {} }, 'an object'],
  [{ not: {} }, 'left out'],
  [false, 'left out'],
  [true, 'any value'],
  [{}, 'any value'],
])('of %j are %j', (schema, fits) => {
  const words = fitsOf(document, schema);
  expect(words).toEqual(fits instanceof RegExp ? expect.stringMatching(fits) : fits);
});
