// Right answers compile, wrong ones do not.

import type { components, operations } from '@winninghunter/client';
import { HttpResponse } from 'msw/http';
import { createMock, example, handlers, mock } from './index.ts';
import type { OperationId } from './operation.ts';

// every operation of the client, and no other
const ofMock: Record<keyof operations, unknown> = mock;
const ofClient: keyof operations = 'exploreProducts' as OperationId;
// @ts-expect-error an unknown operation
mock.exploreProduct();

// examples
mock.exploreProducts();
mock.exploreProducts({ example: 'newer' });
mock.exploreProducts({ status: 200, example: 'newer' }, { once: true });
mock.exploreProducts({ status: 429 });
mock.exploreProducts({ status: 429, example: 'creditsExhausted', headers: { 'Retry-After': '1' } });
// @ts-expect-error an unknown example
mock.exploreProducts({ example: 'older' });
// @ts-expect-error an example of another status
mock.exploreProducts({ example: 'creditsExhausted' });
// @ts-expect-error an example of success, with the status of an error
mock.exploreProducts({ status: 429, example: 'newer' });
// @ts-expect-error a status that is not described
mock.exploreProducts({ status: 418 });
// @ts-expect-error a name that is no option
mock.exploreProducts({ exmaple: 'newer' });

// bodies
const page: components['schemas']['ProductPage'] = example('exploreProducts');
mock.exploreProducts({ body: page });
mock.exploreProducts({ body: { success: true, data: [{ id: '1', title: 'Serum' }] } });
mock.exploreProducts({ status: 401, body: { success: false, error: 'Invalid API key' } });
mock.openApiPage({ body: '<h1>API</h1>' });
// @ts-expect-error a product whose title is no text
mock.exploreProducts({ body: { success: true, data: [{ id: '1', title: 1 }] } });
// @ts-expect-error a product without an id
mock.exploreProducts({ body: { success: true, data: [{ title: 'Serum' }] } });
// @ts-expect-error a name that the page does not have
mock.exploreProducts({ body: { success: true, data: [], rows: [] } });
// @ts-expect-error the body of a success, with the status of an error
mock.exploreProducts({ status: 401, body: page });
// @ts-expect-error a body beside an example
mock.exploreProducts({ body: page, example: 'newer' });
// @ts-expect-error an object where the answer is a page
mock.openApiPage({ body: { success: true } });

// functions
mock.exploreProducts(() => ({ ...page, data: [] }));
mock.exploreProducts(async ({ request }) => (request.url.includes('page=2') ? page : undefined));
mock.exploreProducts(() => new HttpResponse(null, { status: 502 }));
mock.getVideoMetrics(({ params }) => ({ ...example('getVideoMetrics'), id: params.id }));
mock.exploreProductsByBody(async ({ request }) => {
  const { period } = await request.json();
  return period === '7d' ? example('exploreProductsByBody') : undefined;
});
// @ts-expect-error a function that returns the body of another operation
mock.exploreProducts(() => example('getVideoMetrics'));
// @ts-expect-error a parameter that the path does not have
mock.getVideoMetrics(({ params }) => ({ ...example('getVideoMetrics'), id: params.video }));

// examples as values
const spent: components['schemas']['Error'] | { error: string } = example(
  'exploreProducts',
  'creditsExhausted',
  429,
);
// @ts-expect-error an example of another status
example('exploreProducts', 'creditsExhausted');
// @ts-expect-error an unknown operation
example('exploreProduct');

// options
handlers();
handlers({ origin: '*' });
createMock({ origin: 'http://127.0.0.1:4010' }).exploreProducts({ body: page });
// @ts-expect-error a name that is no option
handlers({ baseUrl: '*' });

export { ofClient, ofMock, spent };
