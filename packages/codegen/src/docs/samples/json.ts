import type { Layout } from './layout.ts';

/** JSON, with a space after each comma and colon. */
export const JSON_LAYOUT: Layout = {
  object: ['{', '}'],
  list: ['[', ']'],
  empty: '{}',
  gap: '',
  pair: (name, value) => `${JSON.stringify(name)}: ${value}`,
  scalar: JSON.stringify,
  indent: '  ',
  end: '',
};
