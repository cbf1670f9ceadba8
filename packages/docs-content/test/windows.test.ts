// What pages say of a time window is what the sandbox takes, and refuses.

import { afresh } from '@winninghunter/conformance';
import { createSandbox } from '@winninghunter/sandbox';
import { expect, test } from 'vitest';
import { type Operation, operation, type Sample, site, type Window } from '../src/index.ts';

const answer = afresh(createSandbox({ scale: 300 }).fetch);

/** A sample of an operation with another time in it. */
function requestFor({ samples, windowOf }: Operation, window: Window, time: object): Request {
  const [{ request }] = samples as [Sample];
  const { method, path, query, headers, body, form } = request;
  const names = window.choices.flatMap(({ fields }) => fields.map(({ name }) => name));
  const texts = Object.entries(time).map(([name, value]): [string, string] => [name, `${value}`]);
  const replaced = (pairs: [string, string][]) =>
    new URLSearchParams([...pairs.filter(([name]) => !names.includes(name)), ...texts]);
  const search = windowOf?.in === 'query' ? replaced(query) : new URLSearchParams(query);
  const url = `http://127.0.0.1${path}?${search}`;
  if (windowOf?.in === 'query') {
    return new Request(url, { method, headers });
  }
  if (form !== undefined) {
    const pairs = form.map(({ name, value }): [string, string] => [name, value]);
    return new Request(url, { method, headers, body: replaced(pairs) });
  }
  const values = Object.entries(JSON.parse(body ?? '{}')).filter(([name]) => !names.includes(name));
  return new Request(url, {
    method,
    headers,
    body: JSON.stringify({ ...Object.fromEntries(values), ...time }),
  });
}

async function statusOf(id: string, window: Window, time: object): Promise<string> {
  const request = requestFor(operation(id), window, time);
  const { status } = await answer(request);
  return `${id} ${JSON.stringify(time)}: ${status}`;
}

test('there are the windows that the description has', () => {
  expect(site.windows.map(({ name, choices }) => [name, choices.length]).sort()).toEqual([
    ['AdDatesWindow', 1],
    ['DateBoundsWindow', 1],
    ['DateRangeWindow', 2],
    ['DetailPeriodWindow', 1],
    ['GoogleAdDatesWindow', 1],
    ['NoWindow', 1],
    ['PeriodWindow', 1],
    ['VisitPeriodWindow', 1],
  ]);
});

test.each(site.windows)(
  'every choice of $name is taken wherever it may be sent',
  async (window) => {
    expect(window.operations.length).toBeGreaterThan(0);
    const given = window.operations.flatMap((id) =>
      window.choices.map(({ example }) => statusOf(id, window, example)),
    );
    expect((await Promise.all(given)).filter((line) => !line.endsWith(': 200'))).toEqual([]);
  },
);

test.each(site.windows)('what $name refuses is refused beside each choice', async (window) => {
  const [id = ''] = window.operations;
  const given = window.choices.flatMap(({ example, refused }) =>
    Object.keys({ ...window.refused, ...refused }).map((name) =>
      statusOf(id, window, { ...example, [name]: '2026-03-01' }),
    ),
  );
  expect(given.length).toBeGreaterThan(5);
  expect((await Promise.all(given)).filter((line) => !line.endsWith(': 400'))).toEqual([]);
});

test.each(site.windows)('what a choice of $name requires cannot be left out', async (window) => {
  const [id = ''] = window.operations;
  const given = window.choices.flatMap(({ fields, example }) =>
    fields
      .filter(
        ({ name, required }) => required && Object.keys(example).length > 1 && name in example,
      )
      .map(({ name }) => {
        const { [name]: _, ...rest } = example;
        return statusOf(id, window, rest);
      }),
  );
  expect((await Promise.all(given)).filter((line) => !line.endsWith(': 400'))).toEqual([]);
});

test('each name that is refused has a sentence that says what to send', () => {
  const silent = site.windows.flatMap(({ name, refused, choices }) =>
    [refused, ...choices.map((choice) => choice.refused)]
      .flatMap(Object.entries)
      .filter(([, sentence]) => !/^[A-Z].*\.$/.test(sentence))
      .map(([refusedName]) => `${name}.${refusedName}`),
  );
  expect(silent).toEqual([]);
});
