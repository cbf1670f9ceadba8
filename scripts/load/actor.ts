/** Something that clients do, again and again. */
export type Actor = {
  readonly name: string;
  /** How often it is done, against the others. */
  readonly weight: number;
  /** Resolves with what should not have been, if there was something. Rejects if the mock cannot be reached. */
  readonly act: (origin: string) => Promise<string | undefined>;
};

export const KEY: string = `wh_${'0'.repeat(48)}`;
export const HEADERS: Readonly<Record<string, string>> = {
  'x-api-key': KEY,
  cookie: 'wh_session=test',
};
export const EXPLORE = '/api/v1/tiktok-shop/products/explore';

/** Asked for by nobody but who orders faults of it, so that they meet nobody else. */
export const FAILING = { operationId: 'getCreditBalance', path: '/api/v1/credits' } as const;

/** One of some, each as likely as the others. */
export function oneOf<T>(all: readonly T[]): T {
  return all[Math.floor(Math.random() * all.length)] as T;
}

/** Undefined if a status is one of those that are right. */
export function flawOf(
  what: string,
  status: number,
  right: readonly number[],
  body: string,
): string | undefined {
  if (right.includes(status)) return undefined;
  return `${what} is answered with ${status} instead of ${right.join(' or ')}: ${body.slice(0, 200)}`;
}

/** Whoever sends too much within a minute is told so, whatever it is. */
export const LIMITED = 429;
