/** Requests whose values mean something to a shell, or to a language. */

import type { SampleRequest } from '../../src/samples.ts';

const VALUES = [
  `it's "quoted" \`code\``,
  `$HOME \${HOME} $(id) #{x} %s {0} {{x}} <?php ?>`,
  String.raw`back\slash \n \u0041 \\`,
  'line\nbreak\ttab\r\n',
  '@file ;type=text/html',
  'a&b=c+d %20 ?#/',
  'é ñ 日本語 🙂 \u2028',
  '',
  ' ',
  '-- --data',
];

const named = VALUES.map((value, index): [string, string] => [`v ${index}'"$`, value]);
const object = Object.fromEntries(named);
const FORM = 'application/x-www-form-urlencoded';
const headers = { 'X-API-Key': `k'"$HOME` };
const json = { ...headers, 'Content-Type': 'application/json' };

/** One of each kind. */
export const hostileRequests: SampleRequest[] = [
  { method: 'GET', path: '/echo', query: named, headers },
  { method: 'GET', path: '/echo', query: [...named, ...named], headers },
  { method: 'GET', path: `/echo/it%27s%20%60x%60%20%24%7Bx%7D`, query: [['a', '1']], headers },
  { method: 'POST', path: '/echo', query: [], headers: json, body: JSON.stringify(object) },
  { method: 'POST', path: '/echo', query: named, headers: json, body: '{"a":1}' },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: json,
    body: JSON.stringify({
      list: [1, -2.5, 1e21, true, false, null, [], {}, ['a'], [{ a: { b: {} } }]],
      '': '',
      0: 'zero',
      __proto: 1,
    }),
  },
  { method: 'PUT', path: '/echo', query: [], headers: json, body: '[]' },
  { method: 'POST', path: '/echo', query: [], headers: json, body: '"text"' },
  { method: 'DELETE', path: '/echo', query: [['id', '1']], headers },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { 'Content-Type': 'text/plain' },
    body: VALUES.join('|'),
  },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { 'Content-Type': 'text/plain' },
    body: 'one\r\ntwo\n',
  },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { ...headers, Cookie: 'one=1; two=2', 'Content-Type': FORM },
    form: named.map(([name, value]) => ({ name, value })),
  },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { 'Content-Type': FORM },
    form: [
      { name: 'a', value: '1' },
      { name: 'a', value: '2' },
    ],
  },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { ...headers, 'Content-Type': 'multipart/form-data' },
    form: [
      ...VALUES.map((value, index) => ({ name: `v${index}`, value })),
      { name: 'picture', value: '', file: 'picture.png', type: 'image/png' },
      { name: 'other', value: '', file: 'other.bin' },
    ],
  },
  {
    method: 'POST',
    path: '/echo',
    query: [],
    headers: { 'Content-Type': 'multipart/form-data' },
    form: [{ name: 'only', value: 'text' }],
  },
];
