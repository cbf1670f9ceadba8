import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

const read = (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');

const ofFormats = Object.values(plugin().rules ?? {});
const rules = [...new Set(ofFormats.flatMap((ofFormat) => Object.keys(ofFormat)))].sort();

test('README.md names every rule once', async () => {
  const [, section = ''] = (await read('README.md')).split(/^## Rules$|^## Extensions$/m);
  const named = section.split('\n').flatMap((line) => {
    const [, , cell = ''] = line.split('|');
    // What stands in parentheses explains a rule.
    return Array.from(cell.replace(/\([^)]*\)/g, '').matchAll(/`([\w-]+)`/g), ([, name]) => name);
  });
  expect(named.sort()).toEqual(rules);
});

test('redocly.yaml switches every rule on', async () => {
  const switches = (await read('redocly.yaml')).matchAll(/^ {2}winninghunter\/([\w-]+): error$/gm);
  expect(Array.from(switches, ([, name]) => name)).toEqual(rules);
});
