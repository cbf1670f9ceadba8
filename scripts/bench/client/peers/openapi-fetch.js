import createClient from 'openapi-fetch';

export const create = (origin) =>
  createClient({ baseUrl: origin, headers: { 'X-API-Key': 'wh_test' } });

export const search = (client, signal) =>
  client
    .GET('/api/v1/tiktok-shop/products/explore', {
      params: { query: { country: 'US', period: '30d', limit: 20 } },
      signal,
    })
    .then(dataOf);

export const add = (client) =>
  client.POST('/api/v1/saved-ads/create-folder', { body: { name: 'Beauty' } }).then(dataOf);

function dataOf({ data, error }) {
  if (error) {
    throw error;
  }
  return data;
}
