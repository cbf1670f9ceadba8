import { stepsOf } from './names.ts';
import { settled } from './settle.ts';
import type { Failure, Problem } from './types.ts';
import { inWords, quoted, shown } from './words.ts';

/** What failed, and what is known of it. */
export type Failed = {
  in: Problem['in'];
  /** What was sent, as far as it could be read. */
  value: unknown;
  /** What each name takes, in words. */
  fits: Readonly<Record<string, string>>;
  refused?: Readonly<Record<string, string>>;
  when?: readonly string[];
};

/** Nobody reads more. */
const MAX_PROBLEMS = 20;

/** One problem for each of the first names at fault, of what is worst about it. */
export function problemsOf(failures: readonly Failure[], failed: Failed): Problem[] {
  const problems = new Map<string, Problem>();
  for (const failure of settled(failures)) {
    const problem = problemOf(failure, failed);
    const before = problems.get(problem.name);
    if (before === undefined && problems.size === MAX_PROBLEMS) break;
    if (before === undefined || RANKS[problem.kind] < RANKS[before.kind]) {
      problems.set(problem.name, problem);
    }
  }
  return [...problems.values()];
}

const RANKS: Readonly<Record<Problem['kind'], number>> = {
  refused: 0,
  missing: 1,
  wrong: 2,
  malformed: 3,
};

function problemOf(failure: Failure, failed: Failed): Problem {
  const [name, ...rest] = stepsOf(failure.instancePath);
  if (name === undefined) return problemOfWhole(failure, failed);
  const where = { in: failed.in, name };
  if (rest.length === 0 && isRefusal(failure)) {
    const reason = own(failed.refused, name) ?? `${quoted(name)} is not accepted here.`;
    return { ...where, kind: 'refused', message: reason };
  }
  return { ...where, kind: 'wrong', message: wrong([name, ...rest], failure, failed) };
}

function isRefusal({ keyword }: Failure): boolean {
  return keyword === 'not' || keyword === 'false schema';
}

function problemOfWhole(failure: Failure, failed: Failed): Problem {
  const { missingProperty, alternatives } = failure.params;
  if (missingProperty !== undefined) {
    const message = alternatives
      ? `One of ${inWords(alternatives.map(quoted), 'and')} is required.`
      : `${quoted(missingProperty)} is required${condition(failure, missingProperty, failed)}.`;
    return { in: failed.in, name: missingProperty, kind: 'missing', message };
  }
  const { additionalProperty, unevaluatedProperty, propertyName } = failure.params;
  const name = additionalProperty ?? unevaluatedProperty ?? propertyName;
  if (name !== undefined) {
    return { in: failed.in, name, kind: 'wrong', message: `${quoted(name)} is not known here.` };
  }
  const message =
    failure.keyword === 'type'
      ? `The ${failed.in} is ${shown(failed.value)} and has to be an object.`
      : `The ${failed.in} does not fit as a whole: its names do not go together.`;
  return { in: failed.in, name: '', kind: 'malformed', message };
}

/** When the alternative applies that lacks a name, unless the name itself decides it. */
function condition({ schemaPath }: Failure, name: string, { when = [] }: Failed): string {
  const [, index] = /^#\/(?:oneOf|anyOf)\/(\d+)\//.exec(schemaPath) ?? [];
  const words = when[Number(index)] ?? '';
  return words === '' || words.includes(quoted(name)) ? '' : ` when ${words}`;
}

function wrong(steps: readonly string[], failure: Failure, failed: Failed): string {
  const [name = ''] = steps;
  const top = at(failed.value, [name]);
  const demand = `has to be ${own(failed.fits, name) ?? 'another value'}.`;
  const isRepeated =
    failed.in !== 'body' && Array.isArray(top) && !OF_LISTS.includes(failure.keyword);
  if (isRepeated && steps.length === 1) {
    return `${quoted(name)} was sent ${top.length} times, but once is enough: it ${demand}`;
  }
  const { missingProperty, additionalProperty } = failure.params;
  const member = missingProperty ?? additionalProperty;
  if (member === undefined && steps.length === 1) {
    return `${quoted(name)} is ${shown(top)} and ${demand}`;
  }
  const path = quoted([...steps, ...(member === undefined ? [] : [member])].join('.'));
  return `${path} ${state(failure, at(failed.value, steps))}, and ${quoted(name)} ${demand}`;
}

/** What only a list can fail. */
const OF_LISTS = ['contains', 'maxItems', 'minItems', 'uniqueItems'];

/** What is the matter with a value inside another. */
function state({ params }: Failure, value: unknown): string {
  if (params.missingProperty !== undefined) return 'is missing';
  return params.additionalProperty === undefined ? `is ${shown(value)}` : 'is not known';
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (within, step) =>
      typeof within === 'object' && within !== null ? Reflect.get(within, step) : undefined,
    value,
  );
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
