import { Ajv2020 } from 'ajv/dist/2020.js';
import official from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, test } from 'vitest';
import { addFormats } from './formats.ts';

const options = { strict: false, logger: false } as const;
const [ours, theirs] = [new Ajv2020(options), new Ajv2020(options)];
addFormats(ours);
official.default(theirs);

const texts = [
  '',
  'x:',
  'x:y',
  'x:?q',
  'x:#f',
  'x:/?q#f',
  'https://example.com/a?b=c#d',
  'https://exa mple.com',
  'http://[::1]:80/',
  '//example.com',
  '/path',
  'mailto:a@b.co',
  'a@b.co',
  'urn:isbn:1',
  '1:2',
  'a.b+c-d:e',
  'é:a',
  'a:%zz',
  'a:%41',
  '127.0.0.1',
  '::1',
  'example.com',
  '-a.b',
  '12345678-1234-1234-1234-123456789012',
  '/a~1b',
  '2026-01-31',
  'P1D',
  'QQ==',
  'secret',
];
const numbers = [0, 0.5, -1, 2 ** 31, 2 ** 53, 1e300];

test.each(Object.keys(fullFormats))('%s is judged as ajv-formats does', (format) => {
  const schema = { format };
  for (const value of [...texts, ...numbers, null, {}]) {
    expect(ours.validate(schema, value), String(value)).toBe(theirs.validate(schema, value));
  }
});
