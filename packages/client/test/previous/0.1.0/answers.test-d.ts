/** Types of what comes back, checked by the compiler alone. */

import { createClient } from '@winninghunter/client';

const { raw } = createClient({ apiKey: 'wh_test' });

export async function reads(): Promise<void> {
  const ads = await raw.GET('/api/v1/adlibrary', { params: { query: { keyword: 'serum' } } });
  if (ads.data && 'data' in ads.data) {
    // an open enum is a string, and still suggests its known values
    const verdict: string | undefined = ads.data.data[0]?.adscore;
    const known: 'Winning' | undefined = verdict === 'Winning' ? verdict : undefined;
    verdict?.toUpperCase();
    void known;
  }
  if (ads.error) {
    const said: string = ads.error.error;
    void said;
    // @ts-expect-error an error has no rows
    void ads.error.data;
    // @ts-expect-error nor are there data beside it
    ads.data.data;
  }
  const text = await raw.GET('/api/v1/credits', { parseAs: 'text' });
  const body: string | undefined = text.data;
  void body;
}
