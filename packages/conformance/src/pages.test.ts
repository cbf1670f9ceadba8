import { expect, test } from 'vitest';
import { type ContractCase, contractCases } from './cases.ts';
import { pagesOf, type Way, waysOf } from './pages.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

const cases = contractCases();
const bySearch = find('GET /api/v1/google-ads accepts {}');
const byBody = find('POST /api/v1/magic-ai accepts {} as application/x-www-form-urlencoded');

function find(name: string): ContractCase {
  const found = cases.find((each) => each.name === name);
  if (!found) throw new Error(`There is no case "${name}".`);
  return found;
}

/** What is asked for, page by page, and the rows that come. */
async function read(
  contractCase: ContractCase,
  way: Way,
  answer: (fields: Record<string, unknown>) => unknown,
) {
  const asked: unknown[] = [];
  const rows: unknown[] = [];
  const ask = async ({ request }: ContractCase) => {
    const fields = request.body ?? request.query;
    asked.push(fields);
    return answer(fields);
  };
  for await (const page of pagesOf(ask, contractCase, way)) rows.push(...page.rows);
  return { asked, rows };
}

test('pages are counted from the first on, up to an empty one', async () => {
  const way: Way = { style: 'page', parameter: 'page', first: 0, rows: '/data' };
  const { asked, rows } = await read(bySearch, way, ({ page = 0 }) => ({
    data: ROWS.slice(Number(page) * 3, Number(page) * 3 + 3),
  }));
  expect(asked).toEqual([{}, { page: 1 }, { page: 2 }]);
  expect(rows).toEqual(ROWS);
});

test('tokens are followed until there is none, with a counter in the body', async () => {
  const way: Way = {
    style: 'cursor',
    parameter: 'scroll',
    counter: 'page',
    rows: '/data',
    next: '/scroll',
  };
  const { asked, rows } = await read(byBody, way, ({ scroll = 0 }) => ({
    data: ROWS.slice(Number(scroll), Number(scroll) + 3),
    scroll: Number(scroll) < 3 ? '3' : null,
  }));
  const { body } = byBody.request;
  expect(asked).toEqual([body, { ...body, scroll: '3', page: 1 }]);
  expect(rows).toEqual(ROWS);
});

test('rows are skipped', async () => {
  const way: Way = { style: 'offset', parameter: 'offset', rows: '' };
  const { asked, rows } = await read(bySearch, way, ({ offset = 0 }) =>
    ROWS.slice(Number(offset), Number(offset) + 2),
  );
  expect(asked).toEqual([{}, { offset: 2 }, { offset: 4 }, { offset: 5 }]);
  expect(rows).toEqual(ROWS);
});

test('the last row leads on', async () => {
  const way: Way = { style: 'keyset', parameter: 'after', rows: '', key: '/id' };
  const { asked, rows } = await read(bySearch, way, ({ after }) => {
    const from = ROWS.findIndex(({ id }) => id === after) + 1;
    return ROWS.slice(from, from + 4);
  });
  expect(asked).toEqual([{}, { after: 'd' }, { after: 'e' }]);
  expect(rows).toEqual(ROWS);
});

test('the total is what the answer says', async () => {
  const [way] = waysOf('searchGoogleAds') ?? [];
  if (!way) throw new Error('It has no pages.');
  const body = { data: [], total: 0 };
  const pages = pagesOf(async () => body, bySearch, way);
  expect((await pages.next()).value).toEqual({ body, rows: [], total: 0 });
});

test('what is no list has no ways', () => {
  expect(waysOf('getCredits')).toBeUndefined();
  expect(waysOf('listAdFolders')).toEqual([]);
});
