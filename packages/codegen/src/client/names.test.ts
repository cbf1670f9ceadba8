import { describe, expect, test } from 'vitest';
import { configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';
import { callsOf, hasMethod } from './calls.ts';
import type { ClientConfig } from './config.ts';

/** The methods of some paths, by operationId. */
function named(paths: Record<string, object>, config: Partial<ClientConfig> = {}) {
  const calls = callsOf(around({}, paths), configOf(config));
  return Object.fromEntries(
    calls.filter(hasMethod).map((call) => [call.operationId, call.method.names.join('.')]),
  );
}

const list = (operationId: string) => ({ get: operation(operationId, { 'x-pagination': [] }) });
const get = (operationId: string) => ({ get: operation(operationId) });

test('a method has the names of its path, in camel case, without parameters', () => {
  expect(named({ '/book-shelves/{id}/most-lent-books/searchAll': get('searchAll') })).toEqual({
    searchAll: 'bookShelves.mostLentBooks.searchAll',
  });
});

describe('a list', () => {
  test('just below its family is `list`', () => {
    expect(named({ '/books': list('findBooks') })).toEqual({ findBooks: 'books.list' });
  });

  test('above other routes is `list`', () => {
    expect(
      named({ '/shop/books': list('findBooks'), '/shop/books/count': get('countBooks') }),
    ).toEqual({ findBooks: 'shop.books.list', countBooks: 'shop.books.count' });
  });

  test('above nothing has the name of its path', () => {
    expect(named({ '/shop/books': list('findBooks') })).toEqual({ findBooks: 'shop.books' });
  });

  test('that is posted is named as any other', () => {
    expect(named({ '/books': { post: operation('findBooks', { 'x-pagination': [] }) } })).toEqual({
      findBooks: 'books',
    });
  });
});

test('an item is named by its HTTP method', () => {
  expect(
    named({ '/books/{id}': { get: operation('readBook'), post: operation('writeBook') } }),
  ).toEqual({ readBook: 'books.get', writeBook: 'books.post' });
});

describe('the verb of the operationId names', () => {
  test('what stands above other routes', () => {
    expect(named({ '/loans': get('countLoans'), '/loans/late': get('countLate') })).toEqual({
      countLoans: 'loans.count',
      countLate: 'loans.late',
    });
  });

  test('what shares its path with another method', () => {
    const book = { get: operation('findBooks'), post: operation('addBook') };
    expect(named({ '/books': book })).toEqual({ findBooks: 'books.find', addBook: 'books.add' });
  });

  test('what a name of the client or of a family would hide', () => {
    const families = [
      { prefix: '', namespace: '' },
      { prefix: '/v2', namespace: 'next' },
    ];
    expect(
      named(
        { '/raw': get('getRaw'), '/next': get('ShowNext'), '/shop/raw': get('getRawOfShop') },
        { families, reserved: ['raw'] },
      ),
    ).toEqual({ getRaw: 'raw.get', ShowNext: 'next.show', getRawOfShop: 'shop.raw' });
  });

  test('a path that is all prefix', () => {
    const families = [{ prefix: '/v1', namespace: '' }];
    expect(named({ '/v1': get('describe') }, { families })).toEqual({ describe: 'describe' });
    expect(named({ '/': get('openRoot') })).toEqual({ openRoot: 'open' });
  });
});

describe('families', () => {
  const families = [
    { prefix: '/api', namespace: 'desk' },
    { prefix: '/api/v1', namespace: '' },
  ];

  test('the longest prefix says where a method goes, whatever the order', () => {
    const paths = { '/api/v1/books': get('a'), '/api/books': get('b'), '/api/v10': get('c') };
    const names = { a: 'books', b: 'desk.books', c: 'desk.v10' };
    expect(named(paths, { families })).toEqual(names);
    expect(named(paths, { families: families.toReversed() })).toEqual(names);
  });

  test('a path of none is an error', () => {
    expect(() => named({ '/v2/books': get('a') }, { families })).toThrow(
      'No prefix in "families" of the configuration begins /v2/books. Add one, such as "".',
    );
  });
});
