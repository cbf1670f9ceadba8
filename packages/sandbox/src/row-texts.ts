/** Rows as JSON, kept: most of the time of a page went into writing the same rows again. */

const texts = new WeakMap<object, string>();

/** The JSON of an answer with a list of rows that never change; undefined if it has none. */
export function withRowTexts(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.values(body).some(isOfFrozen)) {
    return undefined;
  }
  // joined once, since each step between would copy the whole page
  const parts: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (isOfFrozen(value)) {
      parts.push(`${before(parts, name)}[`);
      for (const row of value) parts.push(textOf(row), ',');
      parts[parts.length - 1] = ']';
    } else {
      const text = JSON.stringify(value);
      if (text !== undefined) parts.push(before(parts, name), text);
    }
  }
  parts.push('}');
  return parts.join('');
}

/** What stands before the value of a name. */
function before(parts: readonly string[], name: string): string {
  return `${parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`;
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
