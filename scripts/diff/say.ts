import { isNode } from '../node.ts';
import { CHOICE } from './align.ts';
import { quoted } from './place.ts';
import type { RawChange } from './redocly.ts';
import { CHOSEN_BY, isAnnotation, NOTES, ORIGIN, RECURSION } from './write-out-schema.ts';

/** What happened, as a sentence that begins with where it happened. */
export function say(change: RawChange): string {
  const { kind, property = '', base, revision } = change;
  if (kind === 'removed') {
    return 'was removed';
  }
  if (kind === 'added') {
    const isRequired = isNode(revision) && revision['required'] === true;
    return isRequired ? 'was added, and is required' : 'was added';
  }
  if (property === CHOICE) {
    return `has ${shown(revision)} instead of ${shown(base)}`;
  }
  if (property === 'key') {
    return `is called ${shown(revision)} instead of ${shown(base)}`;
  }
  if (Array.isArray(base) || Array.isArray(revision)) {
    const lists = LISTS[property]?.(base, revision);
    return lists ?? sayField(property, base, revision);
  }
  if (property === 'required') {
    return revision === true ? 'became required' : 'became optional';
  }
  return sayField(property, base, revision);
}

/** What one list has more and less than another. */
export function difference(
  before: unknown,
  after: unknown,
): { gained: unknown[]; lost: unknown[] } {
  const [old = [], now = []] = [before, after].map((each) => (Array.isArray(each) ? each : []));
  return {
    gained: now.filter((each) => !old.includes(each)),
    lost: old.filter((each) => !now.includes(each)),
  };
}

/** Values of a list, as pieces of code in Markdown. */
export function codes(values: unknown): string {
  return Array.isArray(values) ? values.map(shown).join(', ') : '';
}

/** A value as a piece of code in Markdown, cut if it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, withoutOrigin);
  return quoted(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}

const LISTS: Record<string, (before: unknown, after: unknown) => string> = {
  enum: (before, after) => {
    if (before === undefined) {
      return `takes only ${codes(after)} now`;
    }
    return after === undefined
      ? `is no longer limited to ${codes(before)}`
      : sayLists('gained', 'lost', before, after);
  },
  required: (before, after) => sayLists('requires', 'no longer requires', before, after),
};

function sayLists(gain: string, loss: string, before: unknown, after: unknown): string {
  const { gained, lost } = difference(before, after);
  const parts = [
    ...(gained.length > 0 ? [`${gain} ${codes(gained)}`] : []),
    ...(lost.length > 0 ? [`${loss} ${codes(lost)}`] : []),
  ];
  return parts.join(' and ');
}

/** What the bookkeeping of the comparison stands for. */
const FIELDS: Record<string, string> = {
  [RECURSION]: '$ref',
  [NOTES]: 'description',
  [CHOSEN_BY]: 'discriminator.mapping',
};

function sayField(property: string, before: unknown, after: unknown): string {
  const field = quoted(FIELDS[property] ?? property);
  if (isAnnotation(property) && property !== 'deprecated') {
    const isNew = before === undefined;
    return isNew
      ? `has ${field} now`
      : `has ${after === undefined ? 'lost its' : 'other'} ${field}`;
  }
  if (before === undefined) {
    return `has ${field} ${shown(after)} now`;
  }
  return after === undefined
    ? `no longer has ${field} ${shown(before)}`
    : `has ${field} ${shown(after)} instead of ${shown(before)}`;
}

function withoutOrigin(key: string, value: unknown): unknown {
  return key === ORIGIN ? undefined : value;
}
