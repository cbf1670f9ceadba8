/** A test account: one situation that an integration can be in. */
export type TestAccount = {
  readonly id: string;
  /** Its API key, until it is replaced. */
  readonly key: string;
  /** Value of the cookie `wh_session`. */
  readonly session: string;
  /** One sentence for people. */
  readonly description: string;
  /** Credits of a month. */
  readonly limit: number;
  /** Credits spent at the start. */
  readonly used: number;
  /** Credits from packs, drawn on once those of the month are spent. */
  readonly addon: number;
  /** Requests within any 60 seconds. */
  readonly perMinute: number;
  /** Whether its plan includes the API. */
  readonly hasAccess: boolean;
};

const MONTHLY_LIMIT = 20_000;
const PER_MINUTE = 60;
const KEY_DIGITS = 48;

const usual = {
  limit: MONTHLY_LIMIT,
  used: 0,
  addon: 0,
  perMinute: PER_MINUTE,
  hasAccess: true,
} as const;

/** Every account of the sandbox; the first is the one to start with. */
export const testAccounts: readonly TestAccount[] = [
  {
    ...usual,
    id: 'normal',
    key: keyOf('0'),
    session: 'test',
    description: 'Has API access, and 20,000 credits a month.',
  },
  {
    ...usual,
    id: 'no-access',
    key: keyOf('403'),
    session: 'test-no-access',
    hasAccess: false,
    description: 'Has a plan without API access: every key request gets 403.',
  },
  {
    ...usual,
    id: 'almost-out',
    key: keyOf('002'),
    session: 'test-almost-out',
    used: MONTHLY_LIMIT - 2,
    description: 'Has 2 credits left this month, then gets 429.',
  },
  {
    ...usual,
    id: 'out-of-credits',
    key: keyOf('402'),
    session: 'test-out-of-credits',
    used: MONTHLY_LIMIT,
    description: 'Has spent its credits: 429 with `credits` and a URL to buy more.',
  },
  {
    ...usual,
    id: 'throttled',
    key: keyOf('429'),
    session: 'test-throttled',
    perMinute: 0,
    description: 'Is over its rate limit, always: 429 with `Retry-After`.',
  },
  {
    ...usual,
    id: 'pack',
    key: keyOf('500'),
    session: 'test-pack',
    used: MONTHLY_LIMIT,
    addon: 500,
    description: 'Has spent its credits of the month, and draws on a pack of 500.',
  },
];

/** Easy to tell apart, and of the form that the service's keys have. */
function keyOf(digits: string): string {
  return `wh_${digits.repeat(KEY_DIGITS / digits.length)}`;
}
