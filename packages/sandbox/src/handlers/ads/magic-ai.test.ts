import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  type Row,
  scrollThrough,
  valuesOf,
} from '../../../test/support/asker.ts';
import { dateOf } from '../../world/day.ts';

const asker = createAsker();
const { ask, refusal, world } = asker;
const { metaAds, today } = world;

type Page = { data: Row[]; total: number; scroll: string };

function textOf(row: Row): string {
  return metaAds.text(metaAds.indexOf(String(row['productid'])));
}

/** How many of some words stand in an ad. */
function sharedBy(words: readonly string[], row: Row): number {
  return words.filter((word) => textOf(row).includes(word)).length;
}

describe('the search for similar ads', () => {
  test('finds ads that share words with the text, the most alike first', async () => {
    const words = ['brightening', 'serum', 'glow'];
    const { rows, total } = await scrollThrough(asker, 'findSimilarAds', {
      text: 'Brightening SERUM; a glow!',
      limit: 50,
    });
    const shared = rows.map((row) => sharedBy(words, row));
    expect(rows.length).toBe(total);
    expect(isFalling(shared)).toBe(true);
    expect(shared.at(-1)).toBeGreaterThan(0);
    const others = Array.from({ length: metaAds.size }, (_, index) => metaAds.text(index));
    expect(others.filter((text) => words.some((word) => text.includes(word))).length).toBe(total);
  });

  test('finds something for any text and any picture, and the same again', async () => {
    const like = fc.oneof(
      fc.record({ text: fc.string({ minLength: 1 }) }),
      fc.record({ image_url: fc.webUrl() }),
    );
    await fc.assert(
      fc.asyncProperty(like, async (sent) => {
        const { data } = await ask<Page>('findSimilarAds', { ...sent, limit: 5 });
        expect(data.length).toBeGreaterThan(0);
        expect((await ask<Page>('findSimilarAds', { ...sent, limit: 5 })).data).toEqual(data);
      }),
      { numRuns: 30 },
    );
  });

  test('shows other ads for another picture', async () => {
    const [one, other] = await Promise.all(
      ['https://example.org/1.jpg', 'https://example.org/2.jpg'].map((image_url) =>
        ask<Page>('findSimilarAds', { image_url }),
      ),
    );
    expect(one?.data).not.toEqual(other?.data);
  });

  test('holds its filters for every row', async () => {
    const day = fc.integer({ min: today - 200, max: today }).map(dateOf);
    const filters = fc.record(
      {
        from: day,
        tolastseen: day,
        mindays: fc.integer({ min: 0, max: 40 }),
        minadspend: fc.integer({ min: 0, max: 900 }),
        maxactiveads: fc.integer({ min: 0, max: 40 }),
        countries: fc.constantFrom('US', 'All'),
        exclude_countries: fc.constantFrom('CA', 'All'),
        language: fc.constantFrom('en', 'de'),
        exclude_language: fc.constantFrom('en', 'de'),
        adscorefilter: fc.constantFrom('winning', 'testing'),
        activefilter: fc.constant('active'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (sent) => {
        const { rows, total } = await scrollThrough(asker, 'findSimilarAds', {
          image_url: 'https://example.org/1.jpg',
          ...sent,
          limit: 50,
        });
        const expected = Array.from({ length: metaAds.size }, (_, index) =>
          metaAds.at(index),
        ).filter(
          (ad) =>
            (sent.from === undefined || dateOf(ad.started) >= sent.from) &&
            (sent.tolastseen === undefined || dateOf(ad.lastSeen) <= sent.tolastseen) &&
            ad.daysRunning >= (sent.mindays ?? 0) &&
            ad.spendCents >= (sent.minadspend ?? 0) * 100 &&
            world.brands.at(ad.brand).activeAds <= (sent.maxactiveads ?? Number.MAX_VALUE) &&
            (sent.countries !== 'US' || ad.countries.includes('US')) &&
            (sent.exclude_countries !== 'CA' || !ad.countries.includes('CA')) &&
            (sent.language === undefined || ad.language === sent.language) &&
            ad.language !== sent.exclude_language &&
            (sent.adscorefilter === undefined || ad.score.toLowerCase() === sent.adscorefilter) &&
            (sent.activefilter === undefined || ad.lastSeen > today - 4),
        );
        expect(total).toBe(rows.length);
        expect(valuesOf(rows, 'productid').sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('shows no more ads of a page than asked for, over all pages', async () => {
    const { rows } = await scrollThrough(asker, 'findSimilarAds', {
      text: 'free shipping serum',
      ads_per_brand: 2,
      limit: 10,
    });
    const pages = Map.groupBy(rows, (row) => row['page_id']);
    expect(Math.max(...[...pages.values()].map(({ length }) => length))).toBe(2);
  });

  test('goes on by token, whatever the number of the page beside it', async () => {
    const sent = { text: 'serum', limit: 5 };
    const first = await ask<Page>('findSimilarAds', sent);
    const next = await ask<Page>('findSimilarAds', { ...sent, scroll: first.scroll, page: 1 });
    const { rows } = await scrollThrough(asker, 'findSimilarAds', sent);
    expect([...first.data, ...next.data]).toEqual(rows.slice(0, 10));
    expect(
      await refusal('findSimilarAds', { text: 'dog', scroll: first.scroll, page: 1 }),
    ).toMatchObject({ error: 'Scroll token does not match current query filters' });
  });

  test('answers alike from the dashboard', async () => {
    const sent = { text: 'serum' };
    expect(await ask('findSimilarAdsInDashboard', sent)).toEqual(await ask('findSimilarAds', sent));
  });
});

describe('transcripts', () => {
  test('are those of the ad that is named, in whatever field', async () => {
    const [first] = metaAds.ordered('reach');
    const id = metaAds.at(3).id;
    for (const sent of [{ ad_id: id }, { id }, { productid: id }]) {
      expect(await ask('createAdTranscript', sent)).toEqual({
        success: true,
        transcript: metaAds.transcript(3),
      });
    }
    expect(await ask('getAdTranscript')).toEqual({
      success: true,
      transcript: metaAds.transcript(first ?? 0),
    });
  });

  test('a script begins as the ad does', async () => {
    const { id, hook } = metaAds.at(5);
    const { script } = await ask<{ script: string }>('writeSimilarScript', { ad_id: id });
    expect(script.startsWith(hook)).toBe(true);
  });

  test.each(['createAdTranscript', 'writeSimilarScript'])('%s has a 404 for no ad', async (id) => {
    expect(await refusal(id, { ad_id: '123456789' })).toMatchObject({ status: 404 });
  });
});
