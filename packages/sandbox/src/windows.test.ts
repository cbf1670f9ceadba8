import { describe, expect, test } from 'vitest';
import { ADVICE, createFake, type Fake } from '../test/support/fake.ts';

const PATH = '/api/v1/things';
const DATES = 'start_date=2026-01-01&end_date=2026-01-31';

describe('strict windows', () => {
  test('refuse a mix, name what is wrong, and say what to send', async () => {
    const response = await createFake().get(`${PATH}?period=7d&${DATES}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      success: false,
      error: `\`start_date\` and \`end_date\` are not accepted here. ${ADVICE}`,
      parameters: ['start_date', 'end_date'],
      hint: ADVICE,
    });
  });

  test('name a single name in the singular, and other mistakes beside it', async () => {
    const response = await createFake().get(`${PATH}?start_date=1&limit=x`);
    expect(await response.json()).toEqual({
      success: false,
      error: `\`start_date\` is not accepted here. ${ADVICE} \`limit\` must be integer.`,
      parameters: ['start_date', 'limit'],
      hint: ADVICE,
    });
  });

  test('give no hint where nothing is refused', async () => {
    const response = await createFake().get('/api/v1/tabs?date_range=custom');
    expect(await response.json()).toEqual({
      success: false,
      error: '`date_from` is required. `date_to` is required.',
      parameters: ['date_from', 'date_to'],
    });
  });
});

describe('faithful windows', () => {
  function faithful(): Fake {
    return createFake({ windows: 'faithful' });
  }

  test('keep what was first seen between the dates, and say so', async () => {
    const sandbox = faithful();
    const response = await sandbox.get(`${PATH}?period=7d&${DATES}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      input: { period: '7d' },
      firstSeen: { from: '2026-01-01', to: '2026-01-31' },
    });
    expect(response.headers.get('x-sandbox-window')).toBe(
      'mixed with start_date, end_date, so only what was first seen between the dates is kept; strict windows refuse it',
    );
    expect(sandbox.lines).toEqual([
      'GET /api/v1/things: mixed with start_date, end_date, so only what was first seen between the dates is kept; strict windows refuse it',
    ]);
  });

  test.each([
    ['JSON', { country: 'US', start_date: '2026-01-01' }, undefined],
    ['a form', 'country=US&start_date=2026-01-01', 'application/x-www-form-urlencoded'],
  ])('do so for %s as well', async (_, body, type) => {
    const sandbox = createFake(
      { windows: 'faithful' },
      { findThings: (input, { firstSeen }) => ({ input, firstSeen }) },
    );
    const headers = {
      'x-api-key': `wh_${'0'.repeat(48)}`,
      'content-type': type ?? 'application/json',
    };
    const response = await sandbox.post(PATH, body, headers);
    expect(await response.json()).toEqual({
      input: { country: 'US' },
      firstSeen: { from: '2026-01-01' },
    });
  });

  test('take a date that is none for no date', async () => {
    const response = await faithful().get(`${PATH}?start_date=yesterday`);
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('firstSeen');
    expect(response.headers.get('x-sandbox-window')).toBe(
      'start_date had no effect; strict windows refuse it',
    );
  });

  test('take custom without both dates for no range', async () => {
    const response = await faithful().get('/api/v1/tabs?date_range=custom&date_from=2026-01-01');
    expect(await response.json()).toEqual({ input: {} });
    expect(response.headers.get('x-sandbox-window')).toBe(
      'date_range, date_from had no effect; strict windows refuse it',
    );
  });

  test('take the dates for nothing where there is no period beside which they would be forwarded', async () => {
    const sandbox = createFake(
      { windows: 'faithful' },
      { listTabs: (_, context) => ({ isNarrowed: 'firstSeen' in context }) },
    );
    const response = await sandbox.get(`/api/v1/tabs?${DATES}`);
    expect(await response.json()).toEqual({ isNarrowed: false });
    expect(response.headers.get('x-sandbox-window')).toBe(
      'start_date, end_date had no effect; strict windows refuse it',
    );
  });

  test('refuse what is wrong otherwise', async () => {
    const response = await faithful().get(`${PATH}?start_date=2026-01-01&limit=x`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameters: ['start_date', 'limit'] });
  });

  test('leave a request without a mix alone', async () => {
    const response = await faithful().get(`${PATH}?period=7d`);
    expect(response.headers.has('x-sandbox-window')).toBe(false);
  });
});
