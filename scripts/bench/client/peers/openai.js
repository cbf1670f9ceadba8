import OpenAI from 'openai';

export const create = (origin) => new OpenAI({ apiKey: 'test', baseURL: origin });

export const search = (client, signal) => client.vectorStores.list({ limit: 20 }, { signal });

export const add = (client) => client.vectorStores.create({ name: 'test' });
