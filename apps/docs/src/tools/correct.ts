/** What is wrong with a request, and the requests that it may have been meant to be. */

import type { Complaint, Judgement, Problem, Stray } from '@winninghunter/sandbox/judge';
import {
  type Ask,
  type Content,
  objectIn,
  renamed,
  toRequest,
  valuesOf,
  without,
  withValue,
} from './ask.ts';
import type { Catalogue, Known } from './catalogue.ts';
import { filledPath, withExample } from './example.ts';
import { type Time, timeNames, timesFor } from './times.ts';

export type Judge = (request: Request) => Promise<Judgement>;

/** What is wrong, in the sandbox's own sentences or as a kind that has words of its own. */
export type Finding =
  | { readonly kind: 'path'; readonly similar: string | undefined }
  | { readonly kind: 'verb'; readonly sent: string; readonly verbs: readonly string[] }
  | { readonly kind: 'get-body' }
  | { readonly kind: 'json-as-form' }
  | { readonly kind: 'body'; readonly text: string }
  | { readonly kind: 'complaint'; readonly complaint: Complaint; readonly isTime: boolean }
  | { readonly kind: 'stray'; readonly stray: Stray };

/** Something that may be corrected in more than one way. */
export type Question =
  | { readonly kind: 'time'; readonly times: readonly Time[] }
  | { readonly kind: 'name'; readonly name: string; readonly meant: string };

/** What the reader chose: which of the times, and the names that are left out instead of renamed. */
export type Answers = { readonly time: number; readonly leftOut: ReadonlySet<string> };

export type Verdict = {
  readonly known: Known | undefined;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** The request as it should be; as it was sent if nothing is wrong. */
  readonly ask: Ask;
  /** Its values by name, as the client takes them. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What is left to the reader. */
  readonly remaining: readonly string[];
};

/** Judges a request, and corrects it as the answers say. */
export async function verdictOn(
  asked: Ask,
  catalogue: Catalogue,
  judge: Judge,
  answers: Answers,
): Promise<Verdict> {
  const judged = (ask: Ask) => judge(toRequest(ask));
  const { ask, findings } = await placed(asked, catalogue, judged);
  const judgement = await judged(ask);
  const known = catalogue.operations.find((each) => isFor(judgement, each));
  if (known === undefined) {
    return { known, findings, questions: [], ask, input: {}, remaining: [] };
  }
  const all = [...findings, ...findingsOf(ask, judgement, { catalogue, known })];
  const questions = await questionsOf(ask, judgement, { catalogue, known, judged });
  const corrected =
    all.length === 0 ? ask : await mended(answered(ask, all, questions, answers), known, judged);
  const last = await judged(corrected);
  const input = last.kind === 'operation' ? last.input : {};
  return { known, findings: all, questions, ask: corrected, input, remaining: textsOf(last) };
}

type Judged = (ask: Ask) => Promise<Judgement>;

/** The request at a path and with a verb that there are, as far as they can be guessed. */
async function placed(
  ask: Ask,
  { operations }: Catalogue,
  judged: Judged,
): Promise<{ ask: Ask; findings: Finding[] }> {
  const findings: Finding[] = [];
  let at = ask;
  let judgement = await judged(at);
  if (judgement.kind === 'path') {
    const { similar } = judgement;
    findings.push({ kind: 'path', similar });
    if (similar === undefined) return { ask, findings };
    at = { ...at, path: pathLike(similar, at.path, operations) };
    judgement = await judged(at);
  }
  if (judgement.kind === 'verb') {
    const { verbs } = judgement;
    findings.push({ kind: 'verb', sent: at.method, verbs });
    at = withVerb(at, verbs);
  }
  if (at.method === 'GET' && at.content) {
    findings.push({ kind: 'get-body' });
    at = intoQuery(at);
  }
  const typed = asJson(at);
  if (typed) findings.push({ kind: 'json-as-form' });
  return { ask: typed ?? at, findings };
}

function isFor(judgement: Judgement, { id }: Known): boolean {
  return 'operationId' in judgement && judgement.operationId === id;
}

/** A path template with the segments that were sent, or else those of an example. */
function pathLike(template: string, sent: string, operations: readonly Known[]): string {
  const known = operations.find(({ path }) => path === template);
  const [own, parts] = [sent.split('/'), template.split('/')];
  if (own.length !== parts.length) return known ? filledPath(known) : template;
  return parts.map((part, index) => (part.startsWith('{') ? own[index] : part)).join('/');
}

/** By another verb, the same values travel at another place. */
function withVerb(ask: Ask, verbs: readonly string[]): Ask {
  const method =
    verbs.find((verb) => (verb === 'POST') === (ask.content !== undefined)) ?? verbs[0];
  return { ...ask, method: method ?? ask.method };
}

function intoQuery({ content, ...ask }: Ask): Ask {
  const pairs = content === undefined ? [] : pairsIn(content);
  return pairs.reduce<Ask>((before, [name, value]) => withValue(before, 'query', name, value), ask);
}

function pairsIn(content: Content): [string, unknown][] {
  if (content.kind === 'json') return Object.entries(content.value);
  if (content.kind === 'form') return content.pairs.map(([name, value]) => [name, value]);
  if (content.kind === 'parts') return content.parts.map(({ name, value }) => [name, value]);
  return Object.entries(objectIn(content.text) ?? {});
}

/** JSON that curl would send as a form, or as nothing in particular; undefined if it is none. */
function asJson(ask: Ask): Ask | undefined {
  const { content } = ask;
  if (content?.kind !== 'text' || /\bjson\b/.test(content.type)) return undefined;
  const value = objectIn(content.text);
  return value && { ...ask, content: { kind: 'json', value } };
}

type Place = { readonly catalogue: Catalogue; readonly known: Known };

function findingsOf(
  ask: Ask,
  judgement: Judgement,
  { catalogue: { windows }, known }: Place,
): Finding[] {
  if (judgement.kind === 'body') return [{ kind: 'body', text: judgement.text }];
  if (judgement.kind !== 'operation') return [];
  const window = windows[known.window];
  const times = window ? timeNames(window) : [];
  const unseen = ask.isUnseen ? lacking(judgement.problems) : [];
  return [
    ...judgement.complaints
      .filter(({ text }) => !unseen.includes(text))
      .map(
        (complaint): Finding => ({
          kind: 'complaint',
          complaint,
          isTime: complaint.names.some((name) => times.includes(name)),
        }),
      ),
    ...judgement.strays.map((stray): Finding => ({ kind: 'stray', stray })),
  ];
}

/** What is said of a body that is not there. */
function lacking(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ kind, in: place }) => kind === 'missing' && place === 'body')
    .map(({ message }) => message);
}

async function questionsOf(
  ask: Ask,
  judgement: Judgement,
  { catalogue, known, judged }: Place & { judged: Judged },
): Promise<Question[]> {
  if (judgement.kind !== 'operation') return [];
  const questions: Question[] = [];
  const window = catalogue.windows[known.window];
  if (window && findingsOf(ask, judgement, { catalogue, known }).some(isAboutTime)) {
    questions.push({ kind: 'time', times: await timesFor(ask, known, window, judged) });
  }
  for (const { name, meant } of judgement.strays) {
    const isFree = meant !== undefined && valuesOf(ask, meant).length === 0;
    if (isFree) questions.push({ kind: 'name', name, meant });
  }
  return questions;
}

function isAboutTime(finding: Finding): boolean {
  return finding.kind === 'complaint' && finding.isTime;
}

/** The request as the reader wants it, without what nothing can be made of. */
function answered(
  ask: Ask,
  findings: readonly Finding[],
  questions: readonly Question[],
  { time, leftOut }: Answers,
): Ask {
  let at = ask;
  for (const question of questions) {
    if (question.kind === 'time') at = (question.times[time] ?? question.times[0])?.ask ?? at;
    else if (!leftOut.has(question.name)) at = renamed(at, question.name, question.meant);
  }
  const strays = findings.flatMap((each) => (each.kind === 'stray' ? each.stray.name : []));
  return strays.reduce(without, at);
}

/** What is wrong is left out, and what is missing has an example. */
async function mended(ask: Ask, known: Known, judged: Judged): Promise<Ask> {
  const sent = wrongNames(await judged(ask)).reduce(once, ask);
  const first = await judged(sent);
  const bare = wrongNames(first).reduce(without, withoutBadBody(sent, first));
  const second = await judged(bare);
  if (second.kind !== 'operation') return bare;
  const missing = second.problems.filter(({ kind }) => kind === 'missing');
  return missing.reduce(
    (at, problem) => withMissing(at, problem, known),
    withGoodPath(bare, second, known),
  );
}

/** With the first value alone of a name that was sent several times in the address. */
function once(ask: Ask, name: string): Ask {
  const [first, ...others] = valuesOf(ask, name);
  return others.length === 0 || ask.content ? ask : withValue(ask, 'query', name, first);
}

function withMissing(ask: Ask, { name, message }: Problem, known: Known): Ask {
  const names = name === '' ? Object.keys(known.values) : [name, ...namesIn(message)];
  const found = names.filter((each) => Object.hasOwn(known.values, each));
  // of alternatives one is enough
  return (name === '' ? found : found.slice(0, 1)).reduce(
    (at, each) => withExample(at, known, each),
    ask,
  );
}

function wrongNames(judgement: Judgement): string[] {
  if (judgement.kind !== 'operation') return [];
  return judgement.problems
    .filter(({ kind, in: place }) => kind !== 'missing' && place !== 'path')
    .map(({ name }) => name)
    .filter((name) => name !== '');
}

function withoutBadBody(ask: Ask, judgement: Judgement): Ask {
  const isBad =
    judgement.kind === 'body' ||
    (judgement.kind === 'operation' &&
      judgement.problems.some(({ kind, name }) => kind === 'malformed' && name === ''));
  const { content, ...rest } = ask;
  return isBad ? rest : ask;
}

function withGoodPath(ask: Ask, judgement: Judgement, known: Known): Ask {
  const isBad =
    judgement.kind === 'operation' && judgement.problems.some(({ in: place }) => place === 'path');
  return isBad ? { ...ask, path: filledPath(known) } : ask;
}

/** ``One of `a` and `b` is required.`` names all of them. */
function namesIn(message: string): string[] {
  return [...message.matchAll(/`(\w+)`/g)].map(([, each = '']) => each);
}

function textsOf(judgement: Judgement): string[] {
  if (judgement.kind === 'body') return [judgement.text];
  if (judgement.kind !== 'operation') return [];
  return judgement.complaints.map(({ text }) => text);
}
