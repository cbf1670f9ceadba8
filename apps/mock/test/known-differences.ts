/**
 * Where Prism and the sandbox may differ in what they accept. Each fault of Prism has a canary in
 * known-differences.test.ts: once Prism mends it, the test fails, and the entry goes.
 */

import type { IHttpOperation } from '@stoplight/types';
import { KEY, type Wire, wire } from './support/wire.ts';

/** What Prism gets wrong, while the sandbox is right. */
export type PrismFault = {
  readonly fault: string;
  /** How it comes, and why the sandbox does otherwise. */
  readonly reason: string;
  /** What becomes of such a request by Prism; by the sandbox, the other. */
  readonly prism: 'accepted' | 'refused';
  /** Whether a request may meet it. */
  readonly isMetBy: (wire: Wire, operation: IHttpOperation) => boolean;
  /** Requests that do. */
  readonly canaries: readonly Wire[];
};

export const prismFaults: readonly PrismFault[] = [
  {
    fault: 'takes what has no end for a whole number',
    reason:
      'Its Ajv runs without `strictNumbers`, and asks of an integer only that nothing remains. JSON has no such number, so no description can mean it.',
    prism: 'accepted',
    isMetBy: (wire) => /1e999|Infinity/.test(wire.target + wire.body),
    canaries: [
      wire('GET', '/api/v1/adlibrary?minadrank=1e999'),
      wire('GET', '/api/v1/adlibrary?minadrank=-Infinity'),
      wire('POST', '/api/v1/tiktok-shop/products/explore', {
        mediaType: 'application/json',
        text: '{"limit":1e999}',
      }),
    ],
  },
  {
    fault: 'judges only the last of several lists with one name',
    reason:
      'Of a name that travels as `a,b` it keeps the last value. A service that reads the first, or all, reads what is wrong.',
    prism: 'accepted',
    isMetBy: (wire, { request }) => {
      const lists = (request?.query ?? []).filter(
        ({ explode, schema }) => !explode && schema?.type === 'array',
      );
      return lists.some(({ name }) => countOf(name, wire) > 1);
    },
    canaries: [wire('GET', '/api/v1/adlibrary?countries=nonsense&countries=US')],
  },
  {
    fault: 'knows the scheme of a bearer token in one spelling alone',
    reason:
      'It compares `Bearer` letter by letter. By RFC 9110, 11.1, the case of a scheme does not matter.',
    prism: 'refused',
    isMetBy: ({ headers }) => /^bearer /.test(headers['authorization'] ?? ''),
    canaries: [wire('GET', '/api/v1/credits', undefined, { authorization: `bearer ${KEY}` })],
  },
];

/** How often a name is sent, as the mock reads it: in any case, and with brackets behind it. */
function countOf(name: string, { target }: Wire): number {
  const sent = [...new URL(target, 'http://mock.test').searchParams.keys()];
  const written = new RegExp(`^\\s*${name}(\\[\\d*\\])*\\s*$`, 'i');
  return sent.filter((each) => written.test(each)).length;
}

/** What only somebody who has the data can refuse: by the description, the request is in order. */
export const refusalsOfTheWorld: readonly RegExp[] = [
  /^(Ad|Advertiser|Board|Creative|Creator|Folder|Product|Saved ad|Shop|Topic|Video) not found$/,
  /^(Brand|Store) not found$/,
  /^Invalid Ad Library URL$/,
  /^Unsupported country$/,
  /^`after` does not belong to this search\.$/,
  /^Invalid or expired scroll token$/,
];
