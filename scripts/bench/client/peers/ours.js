import { createClient } from '@winninghunter/client';

export const create = (origin, options) =>
  createClient({ apiKey: 'wh_test', baseUrl: origin, ...options });

export const search = (client, signal) =>
  client.tiktokShop.products.explore({ country: 'US', period: '30d', limit: 20 }, { signal });

export const add = (client) => client.savedAds.createFolder({ name: 'Beauty' });
