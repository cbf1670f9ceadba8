import type { TestAccount } from './accounts.ts';
import { type Balance, figures } from './credits.ts';
import type { LoggedRequest } from './store.ts';

export type AccountPage = {
  readonly account: TestAccount;
  readonly key: string;
  readonly balance: Balance;
  /** Newest first. */
  readonly requests: readonly LoggedRequest[];
};

/** The page `/api` of the dashboard: the key to copy, the credits of the month, the latest requests. */
export function accountPage({ account, key, balance, requests }: AccountPage): string {
  const { used, limit, remaining } = figures(balance);
  const packs = balance.addon > 0 ? `, and ${inDigits(balance.addon)} in packs` : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>API</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
code { user-select: all; overflow-wrap: anywhere }
table { border-collapse: collapse }
th, td { padding: 0 1rem 0 0; text-align: left; vertical-align: top }
</style>
</head>
<body>
<h1>API</h1>
<p>Sandbox account <strong>${escaped(account.id)}</strong>. ${escaped(account.description)}</p>
<h2>Key</h2>
<p><code translate="no">${escaped(key)}</code></p>
<form method="post" action="/api/regenerate"><button>Regenerate</button></form>
<h2>Credits</h2>
<p>${inDigits(used)} of ${inDigits(limit)} used in ${escaped(balance.month)}; ${inDigits(remaining)} left${packs}.</p>
<h2>Requests</h2>
<table>
<thead><tr><th>Time</th><th>Request</th><th>Status</th><th>Credits</th></tr></thead>
<tbody>
${requests.map(toRow).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function toRow({ time, method, path, status, credits }: LoggedRequest): string {
  const cells = [
    new Date(time).toISOString(),
    `${method} ${path}`,
    String(status),
    String(credits),
  ];
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function inDigits(count: number): string {
  return count.toLocaleString('en-US');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
