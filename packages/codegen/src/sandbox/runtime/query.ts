import { decoded, type Sent } from './decode.ts';
import { problemsOf } from './explain.ts';
import { fail } from './fail.ts';
import { fieldsOf } from './form.ts';
import { asStep, plainName } from './names.ts';
import { formOf, isShape, type Operation, type Place } from './operation.ts';
import type { Checked, Failure, Pair, Parameter, Problem, Shape } from './types.ts';
import { quoted } from './words.ts';

type Sents = Record<string, Sent>;

/** Reads and judges the query. What it holds stands in the input afterwards. */
export function checkQuery(
  operation: Operation,
  query: readonly Pair[],
  credentials: ReadonlySet<string>,
  checked: Checked,
): void {
  const { plan, places, isOptional } = operation;
  const sents: Sents[] = [];
  const rest: Pair[] = [];
  for (const pair of query) {
    const name = plainName(pair[0]);
    const found = places.get(name.toLowerCase());
    if (found !== undefined) take(sents, found, pair[1]);
    else if (!takeDeep(sents, operation, name, pair[1])) rest.push([name, pair[1]]);
  }
  for (const [index, entry] of (plan.query ?? []).entries()) {
    const sent = sents[index];
    if (!isShape(entry)) checkParameter(entry, sent?.[entry.name], 'query', checked);
    else if (sent !== undefined || !isOptional[index]) checkShape(entry, sent ?? {}, checked);
  }
  if (rest.length > 0) checkRest(operation, rest, credentials, checked);
}

/** Reads and judges one parameter. */
export function checkParameter(
  parameter: Parameter,
  sent: Sent | undefined,
  where: Problem['in'],
  checked: Checked,
): void {
  const { name, fits, test } = parameter;
  const value = read(parameter, sent, where, checked);
  if (value === undefined) return;
  const holder = { [name]: value };
  const instancePath = asStep(name);
  const isValid = test?.(value, {
    instancePath,
    parentData: holder,
    parentDataProperty: name,
    rootData: holder,
  });
  const failures = isValid === false ? test?.errors : endless(holder);
  if (failures) {
    checked.problems.push(
      ...problemsOf(failures, { in: where, value: holder, fits: { [name]: fits } }),
    );
  }
  checked.input[name] = holder[name];
}

function read(
  parameter: Parameter,
  sent: Sent | undefined,
  where: Problem['in'],
  { problems }: Checked,
): unknown {
  const { name, isRequired } = parameter;
  try {
    const value = decoded(parameter, sent);
    if (value === undefined && isRequired) {
      problems.push({ in: where, name, kind: 'missing', message: `${quoted(name)} is required.` });
    }
    return value;
  } catch {
    const message = `${quoted(name)} has to be JSON.`;
    problems.push({ in: where, name, kind: 'malformed', message });
    return undefined;
  }
}

function checkShape(shape: Shape, holder: Sents, checked: Checked): void {
  const { coercing = refusing, fits, refused, when } = shape;
  const failures = coercing(holder) ? endless(holder) : coercing.errors;
  if (failures) {
    checked.problems.push(
      ...problemsOf(failures, { in: 'query', value: holder, fits, refused, ...(when && { when }) }),
    );
  }
  Object.assign(checked.input, holder);
}

/** Judges what takes no name at all. */
const refusing: NonNullable<Shape['coercing']> = (value) => {
  const failures = Object.keys(value as object).reduce<Failure[] | null>(
    (before, name) => fail(before, asStep(name), 'not'),
    null,
  );
  refusing.errors = failures;
  return failures === null;
};

/** Ajv reads `1e999` and `Infinity` as numbers, which no JSON has. */
function endless(holder: Readonly<Record<string, unknown>>): Failure[] | null {
  let failures: Failure[] | null = null;
  for (const name of Object.keys(holder)) {
    const value = holder[name];
    const isEndless = Array.isArray(value) ? value.some(isInfinite) : isInfinite(value);
    if (isEndless) failures = fail(failures, asStep(name), 'type');
  }
  return failures;
}

function isInfinite(value: unknown): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

function take(sents: Sents[], places: readonly Place[], value: string): void {
  for (const { index, name } of places) {
    const holder = holderAt(sents, index);
    const before = holder[name] as string | string[] | undefined;
    if (before === undefined) holder[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else holder[name] = [before, value];
  }
}

function holderAt(sents: Sents[], index: number): Sents {
  const holder = sents[index] ?? {};
  sents[index] = holder;
  return holder;
}

/** `filter[city]=Oslo` */
function takeDeep(
  sents: Sents[],
  { plan, places }: Operation,
  written: string,
  value: string,
): boolean {
  const [, name = '', key = ''] = /^([^[]+)\[([^[\]]+)\]$/.exec(written) ?? [];
  const [place] = places.get(name.toLowerCase()) ?? [];
  const entry = place && plan.query?.[place.index];
  if (place === undefined || entry === undefined || isShape(entry) || entry.way !== 'deep') {
    return false;
  }
  const holder = holderAt(sents, place.index);
  const before = holder[place.name];
  holder[place.name] = [...((Array.isArray(before) ? before : []) as Pair[]), [key, value]];
  return true;
}

/**
 * Names that the query does not have. An operation that takes a form reads text, so that its names
 * may stand in the query as well, where a wrong one is unknown.
 */
function checkRest(
  { plan, strays }: Operation,
  rest: readonly Pair[],
  credentials: ReadonlySet<string>,
  { input, unknown }: Checked,
): void {
  const known = rest.flatMap(([name, value]): Pair[] => {
    const stray = strays.get(name.toLowerCase());
    return stray === undefined ? [] : [[stray, value]];
  });
  const form = formOf(plan);
  const { fields, failures } =
    form && known.length > 0 ? fieldsOf(known, form) : { fields: {}, failures: [] };
  const wrong = new Set(
    [...failures, ...(endless(fields) ?? [])].map(
      ({ instancePath }) => instancePath.split('/')[1] ?? '',
    ),
  );
  for (const [name, value] of Object.entries(fields)) {
    if (!wrong.has(name)) input[name] = value;
  }
  for (const [name] of rest) {
    const stray = strays.get(name.toLowerCase());
    const isKnown = stray === undefined ? credentials.has(name.toLowerCase()) : !wrong.has(stray);
    if (!isKnown) unknown.push(name);
  }
}
