/** Try it, once it is opened: makes the form, sends what it holds, shows what comes back. */

import { h, marked } from '../tools/dom.ts';
import { type Say, sayFrom } from '../tools/say.ts';
import { answerView, codePanel, type Shown, spokenAnswer } from './answer.ts';
import { ask } from './channel.ts';
import type { TryData } from './data.ts';
import { createForm, type Form } from './form.ts';
import { flawsOf, type Written, written } from './request.ts';
import { sendTo, Unreachable } from './send.ts';
import { createTarget, type Target } from './target.ts';
import type { Judged, WireAnswer } from './wire.ts';
import { type TryWords, tryWords } from './words.ts';

/** Fills the room that a page has for it. */
export function mount(
  room: HTMLElement,
  data: TryData,
  lang: string,
  sentences: string | undefined,
): void {
  const words = tryWords(lang);
  const saying = sayFrom(sentences);
  const form = createForm(data, lang, words);
  const target = createTarget(data, words);
  const status = h('p', { class: 'try-live', role: 'status' });
  const problems = h('div', { class: 'try-problems' });
  const outcome = h('div', { class: 'try-outcome' });
  const send = h('button', { type: 'submit', class: 'try-send' }, words.send);
  const cancel = h('button', { type: 'button', hidden: true, click: stop }, words.cancel);
  const reset = h('button', { type: 'button', click: resetSandbox }, words.reset);
  let running: AbortController | undefined;
  room.replaceChildren(
    h(
      'form',
      { class: 'try-form', novalidate: true, submit: (event) => void submit(event) },
      target.element,
      form.element,
      problems,
      h('div', { class: 'try-buttons' }, send, cancel, reset),
    ),
    status,
    outcome,
  );

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    stop();
    form.clear();
    problems.replaceChildren();
    const chosen = target.target();
    if (chosen === undefined || showFlaws(form, words)) return;
    const request = written(data, form.typed(), form.free(), credentialsFor(chosen));
    const controller = new AbortController();
    running = controller;
    begin();
    const [judged, inWords] = await Promise.all([
      ask('judge', request.wire).catch(() => undefined),
      saying,
    ]);
    // cancelled, or another request has taken its place
    if (controller.signal.aborted) return;
    const isWrong = judged !== undefined && showProblems(judged, chosen, inWords);
    if (isWrong && chosen.kind === 'origin') {
      say('');
      end();
      form.focusWrong();
    } else await run(request, chosen, controller);
  }

  async function run(request: Written, chosen: Target, controller: AbortController): Promise<void> {
    try {
      const answer = await answerOf(request, chosen, controller.signal);
      const shown = shownOf(answer, request, chosen);
      outcome.replaceChildren(answerView(shown));
      outcome.scrollIntoView({ block: 'nearest' });
      say(spokenAnswer(shown), true);
    } catch (error) {
      // another request may have taken its place meanwhile
      if (!controller.signal.aborted) showFailure(error, request, chosen);
    } finally {
      if (running === controller) end();
    }
  }

  function answerOf({ wire }: Written, chosen: Target, signal: AbortSignal): Promise<WireAnswer> {
    if (chosen.kind === 'origin') return sendTo(chosen.origin, wire, signal);
    const onWorld = () => say(words.world);
    return ask('send', { wire, account: chosen.account }, { signal, onWorld });
  }

  function shownOf(answer: WireAnswer, request: Written, chosen: Target): Shown {
    const isForeign = chosen.kind === 'origin';
    return { answer, data, lang, words, isForeign, codes: () => codesOf(request, chosen) };
  }

  function showFailure(error: unknown, request: Written, chosen: Target): void {
    const text =
      chosen.kind === 'origin' && error instanceof Unreachable
        ? words[error.reason](chosen.origin, location.origin)
        : `${words.failed} ${error instanceof Error ? error.message : error}`;
    say('');
    outcome.replaceChildren(
      h('div', { class: 'try-note', role: 'alert' }, h('p', {}, marked(text))),
      codePanel(() => codesOf(request, chosen), words),
    );
  }

  /** Shows each sentence beside its field, or above the buttons if it has none; tells whether there are any. */
  function showProblems({ complaints }: Judged, { kind }: Target, inWords: Say): boolean {
    if (complaints.length === 0) return false;
    const all = complaints.map(({ names, text }) => ({ names, ...inWords(text) }));
    const rest = all.filter(
      ({ names, text, lang }) =>
        !names.map((name) => form.complain(name, text, lang)).some(Boolean),
    );
    problems.replaceChildren(
      ...rest.map((each) => h('p', { class: 'try-error', lang: each.lang }, marked(each.text))),
      h('p', { class: 'try-note' }, kind === 'origin' ? words.notSent : words.sentAnyway),
    );
    return true;
  }

  /** To all, or only to those who listen. */
  function say(text: string, isSeen = false): void {
    status.textContent = text;
    status.classList.toggle('is-spoken', isSeen);
  }

  function begin(): void {
    say(words.sending);
    outcome.replaceChildren();
    cancel.hidden = false;
    room.setAttribute('aria-busy', 'true');
  }

  function end(): void {
    running = undefined;
    const hadFocus = document.activeElement === cancel;
    cancel.hidden = true;
    room.removeAttribute('aria-busy');
    if (hadFocus) send.focus();
  }

  function stop(): void {
    if (running === undefined) return;
    running.abort();
    say(words.cancelled);
    end();
  }

  async function resetSandbox(): Promise<void> {
    stop();
    await ask('reset', null);
    outcome.replaceChildren();
    say(words.wasReset);
  }
}

/** What the page can see by itself. The first field is given the focus. */
function showFlaws(form: Form, words: TryWords): boolean {
  const flaws = flawsOf(form.typed(), form.free());
  for (const { name, kind } of flaws) {
    const shown = name === '' ? words.freeBody : name;
    form.complain(name, kind === 'missing' ? words.missing(shown) : words.notJson(shown));
  }
  form.focusWrong();
  return flaws.length > 0;
}

/** The sandbox has credentials of its own. */
function credentialsFor(target: Target): { key: string; session: string } {
  return { key: target.kind === 'origin' ? target.key : '', session: '' };
}

function codesOf({ sample }: Written, target: Target) {
  const origin = target.kind === 'origin' ? target.origin : SERVICE;
  return ask('code', { request: sample, origin });
}

const SERVICE = 'https://app.winninghunter.com';
