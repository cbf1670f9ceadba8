import ky from 'ky';

export const create = (origin) =>
  ky.create({ prefix: origin, headers: { 'X-API-Key': 'wh_test' } });

export const search = (client, signal) =>
  client
    .get('api/v1/tiktok-shop/products/explore', {
      searchParams: { country: 'US', period: '30d', limit: 20 },
      signal,
    })
    .json();

export const add = (client) =>
  client.post('api/v1/saved-ads/create-folder', { json: { name: 'Beauty' } }).json();
