import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

const Resilient = Octokit.plugin(throttling, retry);

export const create = (origin) =>
  new Resilient({
    auth: 'test',
    baseUrl: origin,
    throttle: { onRateLimit: () => true, onSecondaryRateLimit: () => true },
  });

// not a search, between which the plugin always waits two seconds
export const search = (client, signal) =>
  client.request('GET /orgs/{org}/repos', { org: 'test', per_page: 20, request: { signal } });

export const add = (client) =>
  client.request('POST /orgs/{org}/repos', { org: 'test', name: 'test' });
