import { operation, site } from '@winninghunter/docs-content';
import { expect, test } from 'vitest';
import { field, place } from './fixtures.ts';
import { groupedFields, inOrder } from './groups.ts';
import { windowSection } from './window.ts';

const EMPTY = {
  ...{ name: '', description: '', fields: [], notes: [], choices: [], refused: {}, examples: [] },
};

test('shows each choice with its own examples, and what it refuses', () => {
  const html = sectionOf('listBrandAds');
  const [, preset = '', custom = ''] = html.split(/<li><p class="pick">/);
  expect(preset).toContain('<b>Preset</b>');
  expect(preset).toContain('?date_range=30d');
  expect(preset).toContain('?date_range=live');
  expect(preset).not.toContain('date_range=custom&amp;date_from');
  expect(preset).toContain('<dl class="refused"><dt><code translate="no">date_from</code>, ');
  expect(custom).toContain('?date_range=custom&amp;date_from=2026-01-01&amp;date_to=2026-03-31');
});

test('shows the window of a body as JSON', () => {
  const html = sectionOf('exploreProductsByBody');
  expect(html).toContain('{"period": <i>"30d"</i>}');
  expect(html).not.toContain('?period');
});

test('shows the window of a form as a form', () => {
  const html = sectionOf('findSimilarAds');
  expect(html).toContain('from=2026-03-01&amp;to=2026-03-31');
  expect(html).not.toMatch(/\?from=|\{"from"/);
});

test('says where nothing is to be sent, and what would be a mistake', () => {
  const html = sectionOf('listBrands');
  expect(html).toContain('This operation takes no time parameter.');
  expect(html).not.toContain('class="choices"');
  const [told = '', folded = ''] = html.split('<details');
  expect(folded).toContain('<code translate="no">fromlastseen</code>');
  expect(folded).toContain('Nothing to send');
  expect(told).not.toContain('Nothing to send');
});

test('names everything that a window refuses, for every operation', () => {
  for (const { id, window } of site.operations) {
    const refused = site.windows.find(({ name }) => name === window)?.refused ?? {};
    const html = sectionOf(id);
    for (const name of Object.keys(refused)) {
      expect(html, `${id} ${name}`).toContain(`<code translate="no">${name}</code>`);
    }
  }
});

test('keeps the order of the description, with groups where their first field is', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => field(name));
  const group = (name: string, fields: string[]) => ({ ...EMPTY, name, fields });
  const [first, second] = [group('first', ['b', 'd']), group('second', [])];
  const fields = [a, b, c, d].filter((each) => each !== undefined);
  expect(inOrder(fields, [second, first])).toEqual([[a], first, [c], second]);
});

test('shows the choices of a form as a form', () => {
  const { body } = operation('findSimilarAds');
  const html = `${groupedFields(body?.fields ?? [], body?.groups ?? [], place(), 'form')}`;
  expect(html).toContain('<pre translate="no"><code>image_url=https');
  expect(html).not.toContain('{"');
});

test('makes headings of single sentences only', () => {
  const group = (description: string) =>
    `${groupedFields([field('a')], [{ ...EMPTY, fields: ['a'], description }], place(), 'query')}`;
  expect(group('One sentence.')).toContain('<h3>One sentence</h3>');
  expect(group('One. Two.')).toContain('<p>One. Two.</p>');
  expect(group('One. Two.')).not.toContain('<h3>');
});

function sectionOf(id: string): string {
  const found = operation(id);
  const window = site.windows.find(({ name }) => name === found.window);
  return window ? `${windowSection(window, found, place())}` : '';
}
