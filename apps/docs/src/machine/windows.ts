/** Time windows as Markdown. */

import type { Choice, Example, Operation, Window } from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import { sent, type Wire, windowWire } from '../reference/sent.ts';
import type { Voice } from '../reference/voice.ts';
import { windowNames } from '../reference/window-names.ts';
import { fieldLines, refusedLines, schemaLines } from './fields.ts';
import { lines, onOneLine, paragraphs } from './text.ts';

/** A window in full, as an operation uses it or by itself. */
export function windowMarkdown(window: Window, operation: Operation | null, voice: Voice): string {
  const { words } = voice;
  const use = operation?.windowOf;
  const takesTime = windowNames(window).length > 0;
  const rule = window.choices.length > 1 ? words.window.oneOf : words.window.single;
  const examples = [...(use?.examples ?? []), ...window.examples];
  const shown = new Set(examples.map(({ value }) => JSON.stringify(value)));
  const wire = operation ? windowWire(operation) : 'json';
  return paragraphs([
    takesTime ? rule : words.window.none,
    voice.text(window.description),
    use && use.description !== window.description && voice.text(use.description),
    ...window.notes.map((note) => voice.text(note)),
    takesTime &&
      choices(
        window.choices.map((choice) =>
          shown.has(JSON.stringify(choice.example)) ? { ...choice, example: {} } : choice,
        ),
        wire,
        voice,
      ),
    window.rest && schemaLines(window.rest, voice),
    lines([...new Set(examples.map((example) => exampleLine(example, wire, voice)))]),
    refusedLines(window.refused, voice),
  ]);
}

/** The ways to fill an object. */
export function choices(all: Choice[], wire: Wire, voice: Voice): string {
  const { window, labelled } = voice.words;
  return paragraphs(
    all.map((choice, index) => {
      const { title, description, notes, fields, refused, rest, example } = choice;
      const shown = sentSpan(example, wire);
      return paragraphs([
        all.length > 1 && `### ${title === '' ? window.choice(index + 1) : voice.text(title)}`,
        voice.text(description),
        ...notes.map((note) => voice.text(note)),
        fields.length > 0 ? fieldLines(fields, voice) : window.nothing,
        rest && schemaLines(rest, voice),
        refusedLines(refused, voice),
        shown !== '' && labelled(window.example, shown),
      ]);
    }),
  );
}

/** An example within a list. */
export function exampleLine(
  { summary, description, value }: Example,
  wire: Wire,
  { text, words }: Voice,
): string {
  const told = [summary, description].map((each) => onOneLine(text(each))).filter(Boolean);
  const label = told.join('. ') || words.window.example;
  const shown = sentSpan(value, wire);
  return `- ${shown === '' ? label : words.labelled(label, shown)}`;
}

function sentSpan(value: unknown, wire: Wire): string {
  const text = sent(value, wire);
  return text && codeSpan(wire === 'json' ? value : text);
}

/** A window by its name and those that it takes, where it is told elsewhere. */
export function windowLine(window: Window, { words }: Voice): string {
  const names = windowNames(window);
  const taken = names.length > 0 ? codeSpans(names) : words.facts.noTime;
  return words.labelled(codeSpan(window.name), taken);
}
