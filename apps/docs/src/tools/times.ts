/** Of a request with mixed time windows: every request that it may have been meant to be. */

import type { Judgement } from '@winninghunter/sandbox/judge';
import { type Ask, valuesOf, without, withValue } from './ask.ts';
import type { Known, TimeChoice, TimeField, TimeWindow } from './catalogue.ts';

/** One way to say the time of a request. */
export type Time = {
  /** What is sent for the time; nothing if it is left to the default. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names that were sent and are not any more. */
  readonly dropped: readonly string[];
  readonly ask: Ask;
};

/** Every name that the window takes or refuses. */
export function timeNames({ choices, refused }: TimeWindow): string[] {
  const taken = choices.flatMap(({ fields }) => fields.map(({ name }) => name));
  return [...new Set([...taken, ...refused])];
}

/**
 * The ways to say the time: those first that keep more of what was sent, and then those that make up less.
 * Each is accepted as far as time goes.
 */
export async function timesFor(
  ask: Ask,
  known: Known,
  window: TimeWindow,
  judge: (ask: Ask) => Promise<Judgement>,
): Promise<Time[]> {
  const names = timeNames(window);
  const sent = names.filter((name) => valuesOf(ask, name).length > 0);
  const bare = sent.reduce(without, ask);
  const found: (Time & { kept: number; madeUp: number })[] = [];
  for (const values of [...window.choices.map((choice) => filled(choice, ask, window)), {}]) {
    const timed = Object.entries(values).reduce(
      (before, [name, value]) => withValue(before, known.place, name, value),
      bare,
    );
    const isNew = found.every((each) => JSON.stringify(each.values) !== JSON.stringify(values));
    if (!isNew || !isTimely(await judge(timed), names)) continue;
    const own = Object.values(values).filter((value) => isSent(ask, sent, value));
    const dropped = sent.filter((name) => !Object.hasOwn(values, name));
    const madeUp = Object.keys(values).length - own.length;
    found.push({ values, dropped, ask: timed, kept: own.length, madeUp });
  }
  return found
    .sort((one, other) => other.kept - one.kept || one.madeUp - other.madeUp)
    .map(({ values, dropped, ask: timed }) => ({ values, dropped, ask: timed }));
}

/** Whether nothing is wrong with the time; other names do not count. */
function isTimely(judgement: Judgement, names: readonly string[]): boolean {
  if (judgement.kind !== 'operation') return false;
  return judgement.problems.every(({ name }) => !names.includes(name));
}

/** A choice with the values that were sent for it, or for the same under another name. */
function filled(choice: TimeChoice, ask: Ask, window: TimeWindow): Record<string, unknown> {
  const others = window.refused.flatMap((name) => valuesOf(ask, name));
  const values: Record<string, unknown> = {};
  for (const field of choice.fields) {
    const own = valuesOf(ask, field.name).find((value) => fits(field, value));
    const index = own === undefined ? others.findIndex((value) => fits(field, value)) : -1;
    const moved = index === -1 ? undefined : others.splice(index, 1)[0];
    const value = own ?? moved ?? (field.required ? field.example : undefined);
    if (value !== undefined) values[field.name] = value;
  }
  // what was sent does not fit, so one that does
  return Object.keys(values).length > 0 ? values : choice.example;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const WORD = /^(\d+[a-z]?|all|alltime)$/i;

function fits({ takes }: TimeField, value: unknown): boolean {
  const text = String(value);
  if (takes === 'day') return DAY.test(text);
  return takes === 'word' ? WORD.test(text) : takes.some((each) => String(each) === text);
}

function isSent(ask: Ask, sent: readonly string[], value: unknown): boolean {
  return sent.some((name) => valuesOf(ask, name).some((each) => String(each) === String(value)));
}
