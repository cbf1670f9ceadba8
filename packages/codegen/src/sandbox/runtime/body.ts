import { type Failed, problemsOf } from './explain.ts';
import { fieldsOf } from './form.ts';
import { mediaTypeOf, takes } from './media-type.ts';
import type { Checked, Content, Pair, Parts, Plan, Problem, Shape } from './types.ts';
import { inWords, quoted } from './words.ts';

/** Far beyond what anybody sends, and far below where validating takes long. */
const MAX_FIELDS = 10_000;

/** Far beyond what any body holds, and far below where validators run out of stack. */
const MAX_DEPTH = 100;

const FORMS: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Reads and judges the body. What it holds stands in the input afterwards. */
export function checkBody({ body }: Plan, sent: Parts['body'], checked: Checked): void {
  const problem = problemOf(body, sent);
  if (problem !== undefined) checked.problems.push({ in: 'body', name: '', ...problem });
  else if (body !== undefined && sent !== undefined) judgeSent(body.contents, sent, checked);
}

type WholeProblem = Pick<Problem, 'kind' | 'message'>;
type Sent = NonNullable<Parts['body']>;

/** What is wrong before anybody looks into the body. */
function problemOf(body: Plan['body'], sent: Parts['body']): WholeProblem | undefined {
  if (sent === undefined || isNothing(sent.value, body?.isRequired)) {
    const message = 'The body is required, and none was sent.';
    return body?.isRequired ? { kind: 'missing', message } : undefined;
  }
  if (body === undefined) return malformed('The body is not accepted here: leave it out.');
  const mediaType = mediaTypeOf(sent.mediaType);
  if (!contentFor(mediaType, body.contents)) return malformed(wrongType(mediaType, body.contents));
  if (isForm(mediaType)) {
    const isLong = (sent.value as readonly Pair[]).length > MAX_FIELDS;
    return isLong ? malformed(`The form has more than ${MAX_FIELDS} fields.`) : undefined;
  }
  return isTooDeep(sent.value)
    ? malformed(`The body is nested more than ${MAX_DEPTH} levels deep.`)
    : undefined;
}

function judgeSent(
  contents: readonly Content[],
  { mediaType, value }: Sent,
  checked: Checked,
): void {
  const type = mediaTypeOf(mediaType);
  const content = contentFor(type, contents);
  if (content === undefined || isNothing(value, undefined)) return;
  judge(
    isForm(type) ? fieldsOf(value as readonly Pair[], content).fields : value,
    content,
    checked,
  );
}

/** Where a body is required, one that says nothing counts as none. */
function isNothing(value: unknown, isRequired: true | undefined): boolean {
  return value === null || value === undefined || (isRequired === true && !value);
}

function wrongType(mediaType: string, contents: readonly Content[]): string {
  const types = contents.map((content) => content.mediaType);
  return mediaType === ''
    ? `The body has no Content-Type: send ${inWords(
        types.map((type) => quoted(`Content-Type: ${type}`)),
        'or',
      )} with it.`
    : `The body is ${mediaType}, which is not accepted here: send ${inWords(types, 'or')}.`;
}

function contentFor(mediaType: string, contents: readonly Content[]): Content | undefined {
  return contents.find((each) => takes(each.mediaType, mediaType));
}

function isForm(mediaType: string): boolean {
  return FORMS.includes(mediaType);
}

function malformed(message: string): WholeProblem {
  return { kind: 'malformed', message };
}

function judge(value: unknown, { shapes }: Content, checked: Checked): void {
  for (const shape of shapes) {
    const { plain, fits, refused, when } = shape;
    if (plain !== undefined && !plain(value)) {
      const failed: Failed = { in: 'body', value, fits, refused, ...(when && { when }) };
      checked.problems.push(...problemsOf(plain.errors ?? [], failed));
    }
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    merge(value as Record<string, unknown>, shapes, checked);
  } else {
    checked.input['body'] = value;
  }
}

function merge(
  fields: Record<string, unknown>,
  shapes: readonly Shape[],
  { input, unknown, problems }: Checked,
): void {
  const isOpen = shapes.some((shape) => shape.isOpen);
  for (const name of Object.keys(fields)) {
    // assigned, it would change what the input is made of
    if (name !== '__proto__') input[name] = fields[name];
    const isKnown =
      isOpen ||
      shapes.some(
        ({ fits, refused }) => Object.hasOwn(fits, name) || Object.hasOwn(refused, name),
      ) ||
      problems.some((problem) => problem.in === 'body' && problem.name === name);
    if (!isKnown) unknown.push(name);
  }
}

/** Level by level, since recursion would itself run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((each) => Object.values(each)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
