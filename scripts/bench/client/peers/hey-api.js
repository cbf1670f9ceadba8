import { client } from 'hey-api-output/client.gen.js';
import { createAdFolder, exploreProducts } from 'hey-api-output/sdk.gen.js';

export const create = (origin) => {
  client.setConfig({ baseUrl: origin, auth: 'wh_test', throwOnError: true });
  return client;
};

export const search = (_, signal) =>
  exploreProducts({ query: { country: 'US', period: '30d', limit: 20 }, signal });

export const add = () => createAdFolder({ body: { name: 'Beauty' } });
