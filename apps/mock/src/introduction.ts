import type { Account } from './engine.ts';

/** A mock that listens. */
export type Mock = {
  readonly url: string;
  readonly engine: 'sandbox' | 'prism';
  readonly operations: number;
  readonly workers: number;
  readonly accounts?: readonly Account[];
};

/** Accepted by every engine. */
export const TEST_KEY: string = `wh_${'0'.repeat(48)}`;

/** What a person has to know to call it, a line each. */
export function introduction({ url, engine, operations, workers, accounts }: Mock): string[] {
  const by = workers > 1 ? `, ${workers} workers` : '';
  return [
    `Mock of ${operations} operations, engine ${engine}${by}, at ${url}`,
    ...(accounts
      ? keysOf(accounts)
      : [`Test key: ${TEST_KEY} (this engine accepts any that is not empty)`]),
    '',
  ];
}

function keysOf(accounts: readonly Account[]): string[] {
  const [first] = accounts;
  return [
    '',
    'Keys, for X-API-Key:',
    ...accounts.map(({ key, description }) => `  ${key}  ${description}`),
    `Routes of the dashboard take a cookie instead, such as wh_session=${first?.session}.`,
  ];
}
