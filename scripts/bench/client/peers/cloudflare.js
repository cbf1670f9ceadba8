import { BaseZones } from 'cloudflare/resources/zones/zones';
import { createClient } from 'cloudflare/tree-shakable';

export const create = (origin) =>
  createClient({ apiToken: 'test', baseURL: origin, resources: [BaseZones] });

export const search = (client, signal) => client.zones.list({ per_page: 20 }, { signal });

export const add = (client) => client.zones.create({ account: {}, name: 'example.com' });
