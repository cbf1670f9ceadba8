import type { Container } from './containers.ts';
import type { Fault } from './faults.ts';
import { isRefusal, type Schema, schemasAt } from './schema.ts';

/** What is wrong with one parameter, in words. */
export type Problem = {
  subject: string;
  /** Continues the subject in the singular, without a full stop. */
  predicate: string;
  /** The name on the wire, unless the container as a whole offends. */
  name?: string;
  /** The description's own advice. */
  hint?: string;
};

/** One problem for each parameter or property at fault. */
export function problemsIn(container: Container, faults: Fault[]): Problem[] {
  const groups = Map.groupBy(faults, ({ path }) => path.join('.'));
  return [...groups.values()].map((group) => {
    const [key, ...rest] = group[0]?.path ?? [];
    if (key === undefined) return { ...describe(container, group), subject: container.title };
    const name = container.names.get(key) ?? key;
    return { ...describe(container, group), subject: `\`${[name, ...rest].join('.')}\``, name };
  });
}

function describe(container: Container, faults: Fault[]): Pick<Problem, 'predicate' | 'hint'> {
  const schemas = faults.flatMap(({ path, alternative }) =>
    schemasAt([...(alternative ? [alternative] : []), ...container.schemas], path),
  );
  const refusal = schemas.find(isRefusal);
  const advice = faults.flatMap(({ alternative }) => alternative?.description ?? [])[0];
  if (refusal)
    return { predicate: 'is not accepted here', ...toHint(refusal.description ?? advice) };
  const missing = faults.find(({ keyword }) => keyword === 'required');
  if (missing) return { predicate: `is required${condition(missing)}`, ...toHint(advice) };
  if (faults.some(({ keyword }) => keyword === 'additionalProperties')) {
    return { predicate: 'is not known here' };
  }
  return { predicate: `${demand(faults, schemas)}${sent(container.value, faults)}` };
}

function toHint(hint: string | undefined): Pick<Problem, 'hint'> {
  return hint ? { hint } : {};
}

/** " when `date_range` is `custom`", if the alternative that asks for it turns on such a value. */
function condition({ alternative }: Fault): string {
  const choices = Object.entries(alternative?.properties ?? {}).flatMap(([name, schema]) =>
    typeof schema === 'object' && schema.const !== undefined
      ? [`\`${name}\` is \`${schema.const}\``]
      : [],
  );
  return choices.length > 0 ? ` when ${choices.join(' and ')}` : '';
}

/** Ajv's words; those of a value with alternatives are joined by "or". */
function demand(faults: Fault[], schemas: Schema[]): string {
  const isChoice = ({ keyword }: Fault): boolean => keyword === 'oneOf' || keyword === 'anyOf';
  const others = faults.filter((fault) => !isChoice(fault));
  const messages = (others.length > 0 ? others : faults).map(({ keyword, message }) =>
    keyword === 'const' ? `must be ${schemas.find((schema) => 'const' in schema)?.const}` : message,
  );
  return [...new Set(messages)].join(others.length < faults.length ? ' or ' : ' and ');
}

const MAX_SHOWN_LENGTH = 60;

function sent(value: unknown, [fault]: Fault[]): string {
  const found = fault?.path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within ? Reflect.get(within, key) : undefined),
    value,
  );
  if (found === undefined || fault?.path.length === 0) return '';
  const text = JSON.stringify(found);
  const shown = text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
  return `, but ${shown} was sent`;
}
