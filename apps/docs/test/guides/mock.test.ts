// What the guides tell of the mock is what it does.

import { createSandboxEngine, run, TEST_KEY } from '@winninghunter/mock';
import { testAccounts } from '@winninghunter/sandbox';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';

const guides = guidesIn(ENGLISH);
const ORIGIN = 'http://127.0.0.1:4010';

test('it refuses mixed windows in the way that is shown', async () => {
  const [shown] = blocksIn([guide('guides/mock.md')], 'json').map(({ text }) => JSON.parse(text));
  const { fetch } = await createSandboxEngine();
  const wrong = `${ORIGIN}/api/v1/tiktok-shop/products/explore?period=30d&start_date=2026-01-01`;
  const answer = await fetch(new Request(wrong, { headers: { 'X-API-Key': TEST_KEY } }));
  // the description's example has the sentence without its details
  const start = (sentence: string) => expect.stringContaining(sentence.replace(/\.$/, ''));
  expect(await answer.json()).toEqual({
    ...shown,
    error: start(shown.error),
    hint: start(shown.hint),
  });
});

test('the counts of a faithful mock are those of the table', async () => {
  const { source } = guide('guides/time-windows.mdx');
  const [, now = ''] = /npm start -- --windows faithful --now (\S+)/.exec(source) ?? [];
  const { fetch } = await createSandboxEngine({ windows: 'faithful', now: Date.parse(now) });
  const rows = [...source.matchAll(/^\| `…(?<path>\/\S+)` \| (?<total>\d+) \|$/gm)];
  expect(rows).toHaveLength(2);
  for (const { groups: { path, total } = {} } of rows) {
    const request = new Request(`${ORIGIN}/api/v1/tiktok-shop${path}`, {
      headers: { 'X-API-Key': TEST_KEY },
    });
    const answer = (await (await fetch(request)).json()) as { total: number };
    expect(answer.total, path).toBe(Number(total));
  }
});

test('the accounts are those that there are', () => {
  const { source } = guide('guides/mock.md');
  for (const { key, session } of testAccounts) {
    expect(source).toContain(`| \`${key.slice(0, 9)}…\` | \`wh_session=${session}\` |`);
  }
  expect(source.match(/^\| `wh_/gm)).toHaveLength(testAccounts.length);
});

test('the headers are those that pages may read', async () => {
  const { fetch } = await createSandboxEngine();
  const answer = await fetch(new Request(ORIGIN, { headers: { Origin: 'http://localhost:3000' } }));
  const exposed = answer.headers.get('access-control-expose-headers') ?? '';
  const theirs = exposed.toLowerCase().match(/x-sandbox-\w+/g) ?? [];
  const told = guide('guides/mock.md').source.match(/^\| `x-sandbox-\w+/gm) ?? [];
  expect(told.map((row) => row.slice(3)).sort()).toEqual([...theirs].sort());
});

test('each option that is written anywhere is one of the mock', async () => {
  const help = await helpOfMock();
  const lines = guides.flatMap(({ source }) => [
    ...(source.match(/(?<=npm start -- ).*/g) ?? []),
    ...(source.match(/(?<=`)--(?!save|base|noEmit)[^`]*/g) ?? []),
  ]);
  const options = lines.flatMap((line) => line.match(/--[\w-]+/g) ?? []);
  expect(new Set(options).size).toBeGreaterThan(8);
  expect(options.filter((option) => !help.includes(`  ${option} `))).toEqual([]);
});

function guide(name: string): (typeof guides)[number] {
  const found = guides.find((each) => each.name === name);
  if (!found) throw new Error(`There is no guide ${name}.`);
  return found;
}

async function helpOfMock(): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  await run(['--help']);
  return written.mock.calls.map(([text]) => text).join('');
}
