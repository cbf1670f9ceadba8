import type { TestAccount } from './accounts.ts';
import { figures } from './credits.ts';
import { accountPage } from './page.ts';
import type { MaybePromise, Standing, Store } from './store.ts';

/** What operations on the account itself may use. */
type AccountCall = {
  readonly account: TestAccount;
  readonly store: Store;
  readonly now: number;
};

/** The body of the 200; a text is a page. */
type AccountHandler = (call: AccountCall) => MaybePromise<unknown>;

/** Operations whose answers are the sandbox's own counters, by operationId. */
export const accountHandlers: { readonly [operationId: string]: AccountHandler } = {
  getCredits: async (call) => ({
    success: true,
    credits: figures((await standing(call)).balance),
  }),
  getCreditBalance: async (call) => ({ success: true, credits: withPacks(await standing(call)) }),
  getUsage: async (call) => ({ success: true, credits: withPacks(await standing(call)) }),
  listRequests: async ({ store, account }) => {
    const requests = await store.requests(account.id);
    return requests.map(({ time, ...request }) => ({
      ...request,
      created_at: new Date(time).toISOString(),
    }));
  },
  /** The page tells the key; that the answer does is not documented. */
  regenerateKey: async ({ store, account }) => {
    await store.replaceKey(account.id);
    return { success: true };
  },
  openApiPage: async ({ store, account, now }) => {
    const [key, { balance }, requests] = await Promise.all([
      store.key(account.id),
      store.standing(account.id, now),
      store.requests(account.id),
    ]);
    return accountPage({ account, key, balance, requests });
  },
};

function standing({ store, account, now }: AccountCall): MaybePromise<Standing> {
  return store.standing(account.id, now);
}

function withPacks({ balance }: Standing): object {
  const month = figures(balance);
  return {
    ...month,
    addon_remaining: balance.addon,
    total_remaining: month.remaining + balance.addon,
  };
}
