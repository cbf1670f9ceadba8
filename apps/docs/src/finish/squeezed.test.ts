import { expect, test } from 'vitest';
import { squeezed } from './squeezed.ts';

test.each([
  ['<a class="x" href="/a/">b</a>', '<a class=x href=/a/>b</a>'],
  ['<a class="x y" title="">b</a>', '<a class="x y" title="">b</a>'],
  ['<meta charset="utf-8"/>', '<meta charset=utf-8>'],
  ['<path d="M1"/>', '<path d="M1"/>'],
  ['<circle r="1"></circle>', '<circle r="1"/>'],
  ['<a href="/?a=b">c</a>', '<a href="/?a=b">c</a>'],
  ['<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
  ['<p>a</p><p>b</p> c', '<p>a<p>b</p> c'],
  ['<p>a</p><span>b</span>', '<p>a</p><span>b</span>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
  ['<pre>class="x" &lt;p class="y"></pre>', '<pre>class="x" &lt;p class="y"></pre>'],
])('makes %s into %s', (html, less) => {
  expect(squeezed(html)).toBe(less);
});
