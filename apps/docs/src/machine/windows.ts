/** Time windows as Markdown. */

import type { Choice, Example, Window, WindowUse } from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import type { Voice } from '../reference/voice.ts';
import { fieldLines, refusedLines, schemaLines } from './fields.ts';
import { lines, onOneLine, paragraphs } from './text.ts';

/** A window in full, as an operation uses it or by itself. */
export function windowMarkdown(window: Window, use: WindowUse | null, voice: Voice): string {
  const { words } = voice;
  const takesTime = window.choices.some(({ fields }) => fields.length > 0);
  const rule = window.choices.length > 1 ? words.window.oneOf : words.window.single;
  return paragraphs([
    takesTime ? rule : words.window.none,
    voice.text(window.description),
    use && use.description !== window.description && voice.text(use.description),
    ...window.notes.map((note) => voice.text(note)),
    takesTime && choices(window.choices, voice),
    window.rest && schemaLines(window.rest, voice),
    lines([
      ...new Set(
        [...(use?.examples ?? []), ...window.examples].map((example) =>
          exampleLine(example, voice),
        ),
      ),
    ]),
    refusedLines(window.refused, voice),
  ]);
}

/** The ways to fill an object. */
export function choices(all: Choice[], voice: Voice): string {
  const { window } = voice.words;
  return paragraphs(
    all.map(({ title, description, notes, fields, refused, rest, example }, index) =>
      paragraphs([
        all.length > 1 && `### ${title === '' ? window.choice(index + 1) : voice.text(title)}`,
        voice.text(description),
        ...notes.map((note) => voice.text(note)),
        fields.length > 0 ? fieldLines(fields, voice) : window.nothing,
        rest && schemaLines(rest, voice),
        refusedLines(refused, voice),
        Object.keys(example).length > 0 && `${window.example}: ${codeSpan(example)}`,
      ]),
    ),
  );
}

/** An example within a list. */
export function exampleLine({ summary, description, value }: Example, voice: Voice): string {
  const told = [summary, description].map((text) => onOneLine(voice.text(text))).filter(Boolean);
  return `- ${told.join('. ') || voice.words.window.example}: ${codeSpan(value)}`;
}

/** A window by its name and those that it takes, where it is told elsewhere. */
export function windowLine({ name, choices: ways }: Window, { words }: Voice): string {
  const names = ways.flatMap(({ fields }) => fields.map((field) => field.name));
  const taken = names.length > 0 ? codeSpans([...new Set(names)]) : words.facts.noTime;
  return `${codeSpan(name)}: ${taken}`;
}
