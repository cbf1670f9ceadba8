import { createCore } from '@winninghunter/client/core';
import { createAdFolder, exploreProducts } from '@winninghunter/client/operations';

export const create = (origin, options) =>
  createCore({ apiKey: 'wh_test', baseUrl: origin, ...options });

export const search = (core, signal) =>
  exploreProducts(core, { country: 'US', period: '30d', limit: 20 }, { signal });

export const add = (core) => createAdFolder(core, { name: 'Beauty' });
