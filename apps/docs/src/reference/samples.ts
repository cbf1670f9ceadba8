/** Code of a request in several languages: all of it in the page, one language shown. */

import type { Language, Sample } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import { codeBlock } from './code-block.ts';
import type { Voice } from './voice.ts';

/** In the order of the tabs, with what they are written in. */
export const LANGUAGES: [Language, string][] = [
  ['curl', 'bash'],
  ['client', 'typescript'],
  ['fetch', 'javascript'],
  ['python', 'python'],
  ['go', 'go'],
  ['php', 'php'],
];

/** A choice of language by radio buttons, which needs no script, and the samples. */
export function sampleTabs(samples: Sample[], voice: Voice): Html {
  const used = LANGUAGES.filter(([language]) =>
    samples.some(({ code }) => code[language] !== undefined),
  );
  if (used.length === 0) return NOTHING;
  const { code } = voice.words;
  return html`<div class="samples"><fieldset class="tabs"><legend class="sr-only">${code.language}</legend>${used.map(
    ([language], index) =>
      html`<label><input type="radio" name="language" value="${language}"${index === 0 && html` checked`}>${code.languages[language]}</label>`,
  )}</fieldset>${samples.map((sample, index) => sampleBlock(sample, index, samples.length, voice))}</div>`;
}

/** The first in every language; the others differ by what they send alone, and one says it. */
function sampleBlock({ title, code }: Sample, index: number, count: number, voice: Voice): Html {
  const isFirst = index === 0;
  const blocks = LANGUAGES.slice(0, isFirst ? LANGUAGES.length : 1).map(([language, grammar]) => {
    const text = code[language];
    if (text === undefined) return NOTHING;
    return codeBlock(text, grammar, isFirst ? `in-${language}` : undefined);
  });
  if (count === 1) return html`<p class="sample">${voice.line(title)}</p>${blocks}`;
  return html`<details class="example"${isFirst && html` open`}><summary>${voice.line(title)}</summary>${blocks}</details>`;
}
