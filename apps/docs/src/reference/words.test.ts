import { operation, operations } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import { raw } from '../html.ts';
import { FRENCH, LOCALES } from '../i18n/locales.ts';
import { access } from './access.ts';
import { facts, styleFacts } from './facts.ts';
import { field, place, schema } from './fixtures.ts';
import { sentences } from './pagination.ts';
import { provenanceSentences } from './provenance.ts';
import { related } from './related.ts';
import { typeName } from './type-name.ts';
import { voiceOf } from './voice.ts';
import { withoutStop } from './without-stop.ts';

const { voice } = place();

test.each([
  [schema(), 'string'],
  [schema({ types: ['integer', 'null'] }), 'integer | null'],
  [schema({ types: ['array'], items: schema() }), 'string[]'],
  [schema({ types: ['array'], items: schema({ types: ['string', 'null'] }) }), '(string | null)[]'],
  [schema({ types: ['array'] }), 'array'],
  [schema({ types: ['object'], name: 'Product' }), 'Product'],
  [schema({ types: ['array'], items: schema({ types: ['object'], name: 'Ad' }) }), 'Ad[]'],
  [schema({ types: [] }), ''],
  [schema({ types: [], const: true }), 'boolean'],
  [schema({ types: [], const: null }), 'null'],
  [schema({ types: [], recursive: 'Category' }), 'Category'],
  [
    schema({
      types: [],
      options: [
        { title: '', schema: schema() },
        { title: '', schema: schema({ types: ['integer'] }) },
      ],
    }),
    'string | integer',
  ],
])('names the type of %j', (given, name) => {
  expect(typeName(given)).toBe(name);
});

test.each([
  [{ minimum: 1 }, 'At least 1'],
  [{ maximum: 5 }, 'At most 5'],
  [{ minimum: 1, maximum: 50 }, 'From 1 to 50'],
  [{ minimum: 3, maximum: 3 }, '3'],
  [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, 'More than 0 · Less than 1'],
  [{ multipleOf: 5 }, 'A multiple of 5'],
  [{ minLength: 1 }, 'Not empty'],
  [{ minLength: 2, maxLength: 2 }, '2 characters'],
  [{ maxLength: 60 }, 'At most 60 characters'],
  [{ maxItems: 50 }, 'At most 50 items'],
  [{ minItems: 1 }, 'At least 1 item'],
  [{ minItems: 1, maxItems: 2 }, 'From 1 to 2 items'],
  [{ minProperties: 1 }, 'At least 1 field'],
  [{ maxLength: 1 }, 'At most 1 character'],
  [{ uniqueItems: true }, 'No item twice'],
  [{ pattern: '^[A-Z]{2}$' }, 'Matches `^[A-Z]{2}$`'],
  [{ dependentRequired: { a: ['b'] } }, '`a`: Needs beside it `b`'],
])('puts %j into words', (constraints, words) => {
  expect(facts(schema({ constraints }), voice).join(' · ')).toBe(words);
});

test.each([
  [{ minItems: 1 }, 'Au moins 1 élément'],
  [{ maxProperties: 0 }, 'Au plus 0 champ'],
  [{ minLength: 2 }, 'Au moins 2 caractères'],
  [{ dependentRequired: { a: ['b'] } }, '`a`\u00a0: demande à côté de lui `b`'],
])('says %j as French does', (constraints, words) => {
  expect(facts(schema({ constraints }), voiceOf(FRENCH)).join(' · ')).toBe(words);
});

test('tells values that are known from values that are all', () => {
  expect(facts(schema({ enum: ['a', 'b'] }), voice)).toEqual(['One of `a`, `b`']);
  expect(facts(schema({ examples: ['a'], open: true }), voice)).toEqual([
    'Known values `a` and others',
  ]);
  expect(facts(schema({ examples: ['a'], default: 'a' }), voice)).toEqual(['Default `a`']);
});

test('leaves out of an answer what its type says already', () => {
  const count = schema({ types: ['integer'], examples: [14], constraints: { minimum: 0 } });
  expect(facts(count, voice, true)).toEqual(['At least 0']);
  expect(facts(count, voice)).toEqual(['For example `14`', 'At least 0']);
});

test('says how a list is written', () => {
  expect(styleFacts(field('a', { style: 'comma' }), voice)).toEqual([
    'Values with commas between them',
  ]);
  expect(styleFacts(field('a', { contentType: 'image/png' }), voice)).toEqual([
    'Sent as `image/png`',
  ]);
});

test('tells each way to read a list on', () => {
  const { pagination } = operation('exploreProducts');
  expect(pagination.map((way) => sentences(way, voice).join(' '))).toEqual([
    'By number: `page` counts from 1. `limit` sets how many rows a page has. The rows are in `data`. The last page is shorter than asked for, or empty.',
    'By token: send the `meta.next_cursor` of an answer as `after` to get what follows. `limit` sets how many rows a page has. The rows are in `data`. On the last page the token is missing or null.',
  ]);
});

describe.each(LOCALES)('in $lang', (locale) => {
  test('has words for every way to page, every source and every scheme that the description uses', () => {
    const speaker = voiceOf(locale);
    for (const each of operations()) {
      const said = [
        ...each.pagination.flatMap((way) => sentences(way, speaker)),
        ...provenanceSentences(each, speaker),
        access(each, speaker),
      ].join(' ');
      expect(said, each.id).not.toMatch(/undefined|``/);
    }
  });
});

test('says what lets a request in', () => {
  expect(access(operation('exploreProducts'), voice)).toBe(
    '`X-API-Key`, `Authorization: Bearer` or `?api_key=`',
  );
  expect(access(operation('listBrandAds'), voice)).toBe(
    'session of the dashboard (cookie `wh_session`)',
  );
});

test('says where the facts come from, and what is inferred', () => {
  expect(provenanceSentences(operation('exploreProducts'), voice).join(' ')).toBe(
    'The guides of the service. Nothing in it is inferred.',
  );
});

test('leads from an operation to its twin, and to where its answers lead', () => {
  expect(related(operation('exploreProducts'))).toEqual(
    expect.arrayContaining(['exploreProductsByBody', 'getProduct']),
  );
  expect(related(operation('getProduct'))).toContain('exploreProducts');
  for (const each of operations()) expect(related(each)).not.toContain(each.id);
});

test.each([
  ['One sentence.', 'One sentence'],
  ['One. Two.', 'One. Two.'],
  ['None', 'None'],
])('makes a heading of %j', (text, heading) => {
  expect(`${withoutStop(raw(text))}`).toBe(heading);
});
