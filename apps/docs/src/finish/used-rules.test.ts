import { expect, test } from 'vitest';
import { classesOf, usedRules, wordsOf } from './used-rules.ts';

const NAMES = new Set(['a', 'in-x']);

test.each([
  ['.a{top:0}.b{top:0}', '.a{top:0}'],
  ['.a .b,.a:hover{top:0}', '.a:hover{top:0}'],
  ['p{top:0}:focus-visible{top:0}:target{top:0}', 'p{top:0}:focus-visible{top:0}:target{top:0}'],
  ['.a:not(.b){top:0}', '.a:not(.b){top:0}'],
  [':is(.a,.b) p{top:0}:is(.b,.c) p{top:0}', ':is(.a,.b) p{top:0}'],
  ['p:where(.b){top:0}p:has(>.b){top:0}', ''],
  ['[class^=in-]:not(.in-x){top:0}', '[class^=in-]:not(.in-x){top:0}'],
  ['@media print{.b{top:0}}@layer l{.a{top:0}}', '@layer l{.a{top:0}}'],
  ['@layer l,m;', '@layer l,m;'],
  ['.a{content:"#";top:0}', '.a{content:"#";top:0}'],
])('makes %s into %s', (css, used) => {
  expect(usedRules(css, NAMES)).toBe(used);
});

test('keeps variables that are read, by rules that stay or by a script', () => {
  const css = ':root{--x:1;--y:var(--z);--z:2;--w:3}.a{top:var(--x)}.b{top:var(--y)}';
  expect(usedRules(css, new Set(['a', '--w']))).toBe(':root{--x:1;--w:3}.a{top:var(--x)}');
});

test('finds the classes of a page, quoted or not', () => {
  expect(classesOf('<p class=a><b class="b c" id=d>class</b><i class=e>')).toEqual([
    'a',
    'b',
    'c',
    'e',
  ]);
});

test('takes every word of a script for a name', () => {
  expect(wordsOf('e.className=`copy is-on`;s.setProperty("--x",1)')).toEqual(
    expect.arrayContaining(['copy', 'is-on', '--x']),
  );
});
