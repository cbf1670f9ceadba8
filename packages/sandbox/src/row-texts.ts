/** Rows as JSON, kept: most of the time of a page went into writing the same rows again. */

const texts = new WeakMap<object, string>();

/** The JSON of an answer with a list of rows that never change; undefined if it has none. */
export function withRowTexts(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.values(body).some(isOfFrozen)) {
    return undefined;
  }
  const members = Object.entries(body).flatMap(([name, value]) => {
    const text = isOfFrozen(value) ? `[${value.map(textOf).join(',')}]` : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(',')}}`;
}

function isOfFrozen(value: unknown): value is object[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof row === 'object' && row !== null && Object.isFrozen(row))
  );
}

function textOf(row: object): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row);
  texts.set(row, text);
  return text;
}
