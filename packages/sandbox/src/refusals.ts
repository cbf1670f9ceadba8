import { type Answer, failure } from './answer.ts';
import type { Problem } from './generated/requests.js';
import { groupBy } from './group.ts';

/** What is wrong with a request, in one text, with the names at fault and what to send instead. */
export function refuse(problems: readonly Problem[]): Answer {
  const groups = groupBy(problems, ({ kind, message }) =>
    kind === 'refused' ? message : undefined,
  );
  const texts = [...groups].flatMap(([advice, group]) =>
    advice === undefined ? group.map(({ message }) => message) : [notAccepted(group, advice)],
  );
  const hint = [...groups.keys()].filter((advice) => advice !== undefined).join(' ');
  return failure(400, texts.join(' '), {
    parameters: namesOf(problems),
    ...(hint && { hint }),
  });
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
