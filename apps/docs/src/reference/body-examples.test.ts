import { operation } from '@winninghunter/docs-content';
import { expect, test } from 'vitest';
import { bodyExamples } from './body-examples.ts';
import { place } from './fixtures.ts';

const { voice } = place();

test('shows a body as it is sent, and in which media type where there are several', () => {
  const json = `${bodyExamples(operation('exploreProductsByBody'), voice)}`;
  expect(json).toContain('{"country"');
  expect(json).toContain('<code translate="no">application/json</code></summary>');
});

test('shows a form as a form, encoded, and its files by name', () => {
  const alone = `${bodyExamples(operation('trackStore'), voice)}`;
  expect(alone).toContain('storeurl=glowtheory.example.org');
  expect(alone).not.toContain('application/');
  const several = `${bodyExamples(operation('findSimilarAds'), voice)}`;
  expect(several).toContain(
    'text=woman+applying+serum+in+front+of+a+bathroom+mirror&amp;countries=US',
  );
  expect(several).toContain('image=@serum-bottle.jpg\ncountries=US');
  expect(several).not.toContain('bytes of');
});

test('opens the first', () => {
  const html = `${bodyExamples(operation('findSimilarAds'), voice)}`;
  expect(html.match(/<details class="example" open>/g)).toHaveLength(1);
});
