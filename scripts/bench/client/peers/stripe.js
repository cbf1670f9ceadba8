import Stripe from 'stripe';

export const create = (origin) => {
  const { hostname, port } = new URL(origin);
  return new Stripe('sk_test', { host: hostname, port, protocol: 'http', telemetry: false });
};

// it takes no signal
export const search = (client) => client.products.list({ limit: 20 });

export const add = (client) => client.products.create({ name: 'test' });
