/** The request checker: what was pasted, what is wrong with it, and the request as it should be. */

import { judge } from '@winninghunter/sandbox/judge';
import { type Ask, toAsk, toRequest } from './ask.ts';
import type { Catalogue, Known } from './catalogue.ts';
import { withoutKeys } from './code.ts';
import { codeView } from './code-view.ts';
import { type Answers, type Finding, type Question, type Verdict, verdictOn } from './correct.ts';
import { Unreadable } from './curl.ts';
import { code, h, marked } from './dom.ts';
import { type Pasted, readPasted } from './pasted.ts';
import { question } from './questions.ts';
import { type Say, sayFrom } from './say.ts';
import type { Time } from './times.ts';
import { type ToolWords, toolWords } from './words.ts';

type Checker = {
  readonly input: HTMLTextAreaElement;
  readonly outcome: HTMLElement;
  readonly catalogue: Catalogue;
  readonly words: ToolWords;
  readonly say: Promise<Say>;
};

/**
 * Checks what is in the text when it is asked to, and as soon as something is pasted. Nothing is a form
 * that a browser could send.
 */
export function mountChecker(room: HTMLElement, catalogue: Catalogue, lang: string): void {
  const input = room.querySelector('textarea');
  const outcome = room.querySelector<HTMLElement>('[data-outcome]');
  if (input === null || outcome === null) return;
  const say = sayFrom(room.dataset['sentences']);
  const checker = { input, outcome, catalogue, words: toolWords(lang), say };
  const run = () => void check(checker);
  room.querySelector('[data-check]')?.addEventListener('click', run);
  room
    .querySelector<HTMLElement>('[data-example]')
    ?.addEventListener('click', ({ currentTarget }) => {
      input.value = (currentTarget as HTMLElement).dataset['example'] ?? '';
      run();
    });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
  });
  // the text is there once the paste is over
  input.addEventListener('paste', () => setTimeout(run, 0));
  // what was pasted while this was loading
  if (input.value.trim() !== '') run();
}

async function check(checker: Checker): Promise<void> {
  const { checker: words } = checker.words;
  const text = checker.input.value.trim();
  if (text === '') {
    refuse(checker, words.empty);
    return;
  }
  try {
    const pasted = readPasted(text);
    await show(checker, pasted, toAsk(pasted, await verbsOf(pasted)));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    refuse(checker, words.unreadable[error.reason], error.option);
  }
}

/** What the path takes: a verb that no path has tells. */
async function verbsOf({ path }: Pasted): Promise<readonly string[]> {
  const judgement = await judge(toRequest({ method: 'OPTIONS', path, query: [] }));
  return judgement.kind === 'verb' ? judgement.verbs : [];
}

/** What was pasted cannot be read at all. */
function refuse({ input, outcome }: Checker, text: string, option = ''): void {
  outcome.replaceChildren(
    h('p', { class: 'checker-verdict is-wrong' }, text, option && ' ', option && code(option)),
  );
  input.focus();
}

async function show(checker: Checker, pasted: Pasted, ask: Ask): Promise<void> {
  const { input, outcome, catalogue, words } = checker;
  const say = await checker.say;
  const answers: Answers = { time: 0, leftOut: new Set() };
  const verdict = await verdictOn(ask, catalogue, judge, answers);
  const corrected = h('div', {}, ...correctedView(verdict, pasted, words, say));
  const choose = async (next: Answers) => {
    const other = await verdictOn(ask, catalogue, judge, next);
    corrected.replaceChildren(...correctedView(other, pasted, words, say));
  };
  outcome.replaceChildren(
    verdictView(verdict, pasted, words, say),
    ...notesOn(pasted, input.value, words),
    // of what cannot be seen nobody makes another request
    ...(pasted.isUnseen ? [] : questionsView(verdict.questions, answers, choose, words)),
    ...(pasted.isUnseen ? [] : [corrected]),
  );
}

function verdictView(
  { known, findings }: Verdict,
  { isUnseen, isUnread }: Pasted,
  words: ToolWords,
  say: Say,
): HTMLElement {
  const isRight = findings.length === 0;
  const right = isUnseen || isUnread ? words.checker.rightSoFar : words.checker.right;
  return h(
    'div',
    { class: 'checker-result' },
    h(
      'p',
      { class: `checker-verdict ${isRight ? 'is-right' : 'is-wrong'}` },
      isRight ? right : words.checker.wrong(findings.length),
    ),
    known && operationLine(known, words),
    !isRight &&
      h('ul', { class: 'checker-findings' }, ...findings.map((each) => item(each, words, say))),
  );
}

function operationLine({ title, href, method, path }: Known, words: ToolWords): HTMLElement {
  return h(
    'p',
    { class: 'checker-operation' },
    `${words.checker.operation} `,
    h('a', { href }, title),
    ' ',
    h(
      'span',
      { translate: 'no' },
      h('span', { class: `method ${method.toLowerCase()}` }, method),
      ' ',
      code(path),
    ),
  );
}

function item(finding: Finding, words: ToolWords, say: Say): HTMLElement {
  const isTime = finding.kind === 'complaint' && finding.isTime;
  const english = sentenceOf(finding);
  const said = english === undefined ? undefined : say(english);
  return h(
    'li',
    { class: isTime ? 'checker-finding is-time' : 'checker-finding', lang: said?.lang },
    ...(said ? [marked(said.text)] : explained(finding, words)),
  );
}

/** The sandbox's own sentence, which is English. */
function sentenceOf(finding: Finding): string | undefined {
  if (finding.kind === 'complaint') return finding.complaint.text;
  if (finding.kind === 'stray') return finding.stray.text;
  return finding.kind === 'body' ? finding.text : undefined;
}

function explained(finding: Finding, { checker }: ToolWords): (Node | string)[] {
  if (finding.kind === 'path') {
    const { similar } = finding;
    return [
      checker.noPath,
      ...(similar === undefined ? [] : [' ', checker.similar, ' ', code(similar)]),
    ];
  }
  if (finding.kind === 'verb') {
    const verbs = finding.verbs.map((verb) => `\`${verb}\``).join(', ');
    return [marked(checker.noVerb(finding.sent, verbs))];
  }
  return [marked(finding.kind === 'get-body' ? checker.getBody : checker.jsonAsForm)];
}

const OWN_HOSTS = /^(app\.winninghunter\.com(:443)?|(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)$/i;

function notesOn(
  { files, host, isCut, isUnread }: Pasted,
  text: string,
  { checker }: ToolWords,
): HTMLElement[] {
  const names = files.flatMap((file) => [' ', code(file)]);
  const notes = [
    withoutKeys(text) !== text && h('p', {}, marked(checker.key)),
    files.length > 0 && h('p', {}, checker.files, ...names),
    isUnread && h('p', {}, checker.unread),
    isCut && h('p', {}, marked(checker.cut)),
    host !== undefined && !OWN_HOSTS.test(host) && h('p', {}, marked(checker.host(host))),
  ].filter((note) => note !== false);
  return notes.length === 0 ? [] : [h('div', { class: 'checker-notes' }, ...notes)];
}

function questionsView(
  questions: readonly Question[],
  answers: Answers,
  choose: (answers: Answers) => Promise<void>,
  words: ToolWords,
): HTMLElement[] {
  let current = answers;
  const set = (more: Partial<Answers>) => {
    current = { ...current, ...more };
    void choose(current);
  };
  return questions.flatMap((each): HTMLElement[] => {
    if (each.kind === 'time') {
      if (each.times.length < 2) return [];
      const choices = each.times.map((time, index) => ({
        label: timeLabel(time, words),
        choose: () => set({ time: index }),
      }));
      return [question(words.checker.time, choices, { chosen: current.time })];
    }
    const { name, meant } = each;
    const without = (isLeftOut: boolean) => () => {
      const others = [...current.leftOut].filter((other) => other !== name);
      set({ leftOut: new Set(isLeftOut ? [...others, name] : others) });
    };
    const choices = [
      { label: marked(words.checker.rename(name, meant)), choose: without(false) },
      { label: marked(words.checker.leaveOut(name)), choose: without(true) },
    ];
    return [question(words.checker.choose, choices, { chosen: 0 })];
  });
}

function timeLabel({ values, dropped }: Time, { checker }: ToolWords): HTMLElement {
  const pairs = Object.entries(values).flatMap(([name, value]) => [code(`${name}=${value}`), ' ']);
  const names = dropped.flatMap((name) => [' ', code(name)]);
  return h(
    'span',
    {},
    ...(pairs.length > 0 ? pairs : [checker.noTime, ' ']),
    names.length > 0 && h('span', { class: 'checker-dropped' }, checker.dropped, ...names),
  );
}

function correctedView(
  { known, findings, ask, input, remaining }: Verdict,
  pasted: Pasted,
  words: ToolWords,
  say: Say,
): HTMLElement[] {
  if (known === undefined) return [];
  const title = findings.length === 0 ? words.checker.asCode : words.checker.corrected;
  const first = pasted.form === 'curl' ? 'curl' : 'address';
  const left = remaining.map(say).map(({ text, lang }) => h('li', { lang }, marked(text)));
  return [
    h('h2', { class: 'tool-title' }, title),
    codeView(ask, known, input, words, first),
    ...(left.length > 0 ? [h('p', {}, words.checker.remaining), h('ul', {}, ...left)] : []),
  ];
}
