import type { Voice } from '../reference/voice.ts';
import { search } from './ask.ts';
import { catalogueIn } from './describe.ts';
import { exampleAsk } from './example.ts';

/** A request that mixes times, to show what the checker does. Runs when pages are built. */
export function mixedExample(voice: Voice): string {
  const { operations, windows } = catalogueIn(voice);
  const known = operations.find(({ method, window, path }) => {
    const fields = windows[window]?.choices.flatMap((choice) => choice.fields) ?? [];
    const takesWord = fields.some(({ takes }) => takes === 'word');
    return method === 'GET' && takesWord && !path.includes('{');
  });
  const window = windows[known?.window ?? ''];
  if (!known || !window) throw new Error('No operation of the description takes a time in words.');
  const { path, query } = exampleAsk(known, window, window.examples[0]?.values ?? {});
  const dates = window.refused.filter((name) => /date$/.test(name)).slice(0, 2);
  const mixed = dates.map((name, index): [string, string] => [
    name,
    `2026-01-${index ? 31 : '01'}`,
  ]);
  return `https://app.winninghunter.com${path}${search([...query, ...mixed])}`;
}
