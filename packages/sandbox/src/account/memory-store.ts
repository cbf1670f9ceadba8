import type { TestAccount } from './accounts.ts';
import { type Balance, chargeOf, current, refund, spend } from './credits.ts';
import { makeKey } from './key.ts';
import { hit, outlook } from './rolling-window.ts';
import { LOG_LENGTH, type LoggedRequest, type Sections, type Store } from './store.ts';

/** What is kept of an account beyond the life of a process: JSON. */
export type Kept = {
  readonly key: string;
  /** How often the key was replaced. */
  readonly replaced: number;
  readonly balance: Balance;
  readonly sections: Sections;
  /** When the latest requests came that the rate counts, the oldest first. */
  readonly hits: readonly number[];
  /** The log of requests, the oldest first. */
  readonly requests: readonly LoggedRequest[];
};

/** Accounts by id. */
export type Snapshot = { readonly [account: string]: Kept };

/** Parts of an account: of sections only those written, and one request more to count or to log. */
type Part = Partial<Kept> & { readonly hit?: number; readonly request?: LoggedRequest };

/** What became different: all of the accounts, or parts of them. */
export type Change = {
  readonly isReset?: true;
  readonly accounts: { readonly [account: string]: Part };
};

export type MemoryStore = Store & {
  snapshot(): Snapshot;
  /** Takes up where a snapshot, and the changes after it, left off. Accounts that are not in it stay. */
  restore(snapshot: Snapshot, changes?: Iterable<Change>): void;
};

type Account = {
  readonly is: TestAccount;
  kept: Omit<Kept, 'hits' | 'requests'>;
  hits: number[];
  requests: LoggedRequest[];
};

/** Accounts in memory. `onChange` hears of each change that a snapshot would show. */
export function createMemoryStore(
  testAccounts: readonly TestAccount[],
  now: number,
  onChange: (change: Change) => void = () => {},
): MemoryStore {
  const accounts = new Map<string, Account>();
  const owners = new Map<string, string>();

  function begin(at: number): void {
    owners.clear();
    for (const is of testAccounts) {
      accounts.set(is.id, { is, kept: atStart(is, at), hits: [], requests: [] });
      owners.set(is.key, is.id);
    }
  }

  function get(id: string): Account {
    const account = accounts.get(id);
    if (!account) throw new RangeError(`There is no account ${JSON.stringify(id)}.`);
    return account;
  }

  function keep(account: Account, to: Partial<Account['kept']>): void {
    account.kept = { ...account.kept, ...to };
  }

  function setKey(account: Account, to: Partial<Account['kept']> & Pick<Kept, 'key'>): void {
    owners.delete(account.kept.key);
    keep(account, to);
    owners.set(to.key, account.is.id);
  }

  function tell({ is }: Account, part: Part): void {
    onChange({ accounts: { [is.id]: part } });
  }

  function setBalance(account: Account, balance: Balance): void {
    keep(account, { balance });
    tell(account, { balance });
  }

  function log({ requests }: Account, request: LoggedRequest): void {
    if (requests.length === LOG_LENGTH) requests.shift();
    requests.push(request);
  }

  function standing({ is, kept, hits }: Account, at: number) {
    const { perMinute: limit } = is;
    return {
      balance: current(kept.balance, at),
      rate: { limit, ...outlook(hits, limit, at) },
    };
  }

  function merge(account: Account, part: Part): void {
    const { sections, hits, requests, hit: at, request, ...to } = part;
    keep(account, { sections: { ...account.kept.sections, ...sections } });
    setKey(account, { key: account.kept.key, ...to });
    if (hits) account.hits = [...hits];
    if (requests) account.requests = [...requests];
    if (at !== undefined) hit(account.hits, account.is.perMinute, at);
    if (request) log(account, request);
  }

  function snapshot(): Snapshot {
    return Object.fromEntries(
      [...accounts].map(([id, { kept, hits, requests }]) => [
        id,
        { ...kept, hits: [...hits], requests: [...requests] },
      ]),
    );
  }

  begin(now);
  return {
    identify: (key) => owners.get(key),
    admit: (id, credits, at) => {
      const account = get(id);
      const isWithinRate = hit(account.hits, account.is.perMinute, at);
      const { balance, rate } = standing(account, at);
      const charge = isWithinRate ? chargeOf(balance, credits) : undefined;
      if (!charge) {
        tell(account, { hit: at });
        return { charge, isWithinRate, balance, rate };
      }
      const spent = spend(balance, charge);
      keep(account, { balance: spent });
      tell(account, { hit: at, balance: spent });
      return { charge, isWithinRate, balance: spent, rate };
    },
    refund: (id, charge, at) => {
      const account = get(id);
      setBalance(account, refund(current(account.kept.balance, at), charge));
    },
    standing: (id, at) => standing(get(id), at),
    setBalance: (id, change, at) => {
      const account = get(id);
      setBalance(account, { ...current(account.kept.balance, at), ...change });
    },
    key: (id) => get(id).kept.key,
    replaceKey: (id) => {
      const account = get(id);
      const replaced = account.kept.replaced + 1;
      const key = makeKey(`${id} ${replaced}`);
      setKey(account, { key, replaced });
      tell(account, { key, replaced });
      return key;
    },
    load: (id) => get(id).kept.sections,
    save: (id, base, changes) => {
      const account = get(id);
      if (account.kept.sections !== base) return false;
      keep(account, { sections: { ...base, ...changes } });
      tell(account, { sections: changes });
      return true;
    },
    record: (id, request) => {
      const account = get(id);
      log(account, request);
      tell(account, { request });
    },
    requests: (id) => get(id).requests.toReversed(),
    reset: (at) => {
      begin(at);
      onChange({ isReset: true, accounts: snapshot() });
    },
    snapshot,
    restore: (from, changes = []) => {
      for (const { isReset, accounts: to } of [{ isReset: true, accounts: from }, ...changes]) {
        for (const [id, part] of Object.entries(to)) {
          const account = accounts.get(id);
          if (!account) continue;
          if (isReset) keep(account, { sections: {} });
          merge(account, part);
        }
      }
    },
  };
}

function atStart({ key, limit, used, addon }: TestAccount, now: number): Account['kept'] {
  const balance = current({ month: '', used, limit, addon }, now);
  // the account has come into its month with what it has spent
  return { key, replaced: 0, balance: { ...balance, used }, sections: {} };
}
