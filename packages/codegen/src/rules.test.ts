import { expect, test } from 'vitest';
import type { Schema } from './document.ts';
import { around, fixture } from './fixtures/read.ts';
import { rulesOf } from './rules.ts';

const refused = { not: {} };
const idl = (schema: Schema) => rulesOf(around({}), schema).map((rule) => rule.idl);
const text = (schema: Schema) => rulesOf(around({}), schema).map((rule) => rule.text);

test('says what a value needs, and which value a property needs', () => {
  const schema = { $ref: '#/components/schemas/RangeWindow' };
  expect(rulesOf(fixture('windows'), schema)).toEqual([
    {
      idl: "IF range=='custom' THEN from AND to;",
      text: '`from` and `to` are required if `range` is `custom`.',
    },
    {
      idl: "IF from THEN range=='custom';",
      text: '`from` may be sent only if `range` is `custom`.',
    },
    { idl: "IF to THEN range=='custom';", text: '`to` may be sent only if `range` is `custom`.' },
  ]);
});

test('lets the switch be left out where its branch does not require it', () => {
  const schema = {
    oneOf: [
      { properties: { mode: { enum: ['a', 'b'] } } },
      { properties: { mode: { const: 3 }, size: refused }, required: ['mode', 'top-k'] },
    ],
  };
  expect(idl(schema)).toEqual([
    'IF mode==3 THEN [top-k];',
    "IF size THEN NOT mode OR mode=='a'|'b';",
  ]);
  expect(text(schema)).toEqual([
    '`top-k` is required if `mode` is `3`.',
    '`size` may be sent only if `mode` is `a` or `b`, or is left out.',
  ]);
});

test('asks for exactly one of the required groups of oneOf, for at least one of anyOf', () => {
  const groups = [{ required: ['city'] }, { required: ['near', 'radius'] }];
  expect(idl({ oneOf: groups })).toEqual(['OnlyOne(city, (near AND radius));']);
  expect(text({ oneOf: groups })).toEqual([
    'Send exactly one of these: `city`; `near` and `radius`.',
  ]);
  expect(idl({ anyOf: groups })).toEqual(['Or(city, (near AND radius));']);
  expect(text({ anyOf: groups })).toEqual([
    'Send at least one of these: `city`; `near` and `radius`.',
  ]);
});

test('says nothing of one branch, or of branches that require nothing', () => {
  expect(idl({ oneOf: [{ required: ['a'] }] })).toEqual([]);
  expect(idl({ oneOf: [{ required: ['a'] }, { properties: { b: {} } }] })).toEqual([]);
});
