import { type Answer, failure } from './answer.ts';
import type { Problem } from './generated/requests.js';
import { groupBy } from './group.ts';

/**
 * What is wrong with a request, in one text, with the names at fault and what to send instead. Where
 * the service has words of its own for one of them, these are the text, and ours are the hint.
 */
export function refuse(
  problems: readonly Problem[],
  ofService: { readonly [name: string]: string } = {},
): Answer {
  const complaints = complaintsOf(problems);
  const text = complaints.map((complaint) => complaint.text).join(' ');
  const advice = unique(complaints.flatMap((complaint) => complaint.advice ?? [])).join(' ');
  const [known] = problems.flatMap(({ kind, name }) =>
    kind === 'wrong' && Object.hasOwn(ofService, name) ? ofService[name] : [],
  );
  const hint = known === undefined ? advice : text;
  return failure(400, known ?? text, {
    parameters: namesOf(problems),
    ...(hint && { hint }),
  });
}

/** One text for all names with the same advice, and one for each other problem. */
export type Complaint = {
  readonly kind: Problem['kind'];
  readonly names: readonly string[];
  readonly text: string;
  /** What to send instead; only of what is refused. */
  readonly advice?: string;
};

export function complaintsOf(problems: readonly Problem[]): Complaint[] {
  const groups = groupBy(problems, ({ kind, message }) =>
    kind === 'refused' ? message : undefined,
  );
  return [...groups].flatMap(([advice, group]): Complaint[] =>
    advice === undefined
      ? group.map(({ kind, name, message }) => ({ kind, names: [name], text: message }))
      : [{ kind: 'refused', names: namesOf(group), text: notAccepted(group, advice), advice }],
  );
}

/** A name without a text is that of the body as a whole. */
function namesOf(problems: readonly Problem[]): string[] {
  return unique(problems.map(({ name }) => name)).filter((name) => name !== '');
}

/** One sentence for all names with the same advice. */
function notAccepted(problems: readonly Problem[], advice: string): string {
  const names = unique(problems.map(({ name }) => `\`${name}\``));
  return `${inWords(names)} ${names.length > 1 ? 'are' : 'is'} not accepted here. ${advice}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(names: readonly string[], conjunction = 'and'): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
