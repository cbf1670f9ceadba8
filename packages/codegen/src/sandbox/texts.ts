/** Values as JavaScript, each that is long or repeated declared once. */
export class Constants {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The name of the constant that is a text of JavaScript. */
  nameOf(text: string): string {
    const name = this.#names.get(text) ?? `${this.#prefix}${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  declarations(): string {
    return [...this.#names].map(([text, name]) => `const ${name} = ${text};\n`).join('');
  }
}

/** An object, of which fields without a value are left out. */
export function object(fields: Readonly<Record<string, string | undefined>>): string {
  const members = Object.entries(fields).flatMap(([key, text]) =>
    text === undefined ? [] : `${/^[A-Za-z_]\w*$/.test(key) ? key : computed(key)}: ${text}`,
  );
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

export function list(texts: readonly string[]): string {
  return `[${texts.join(', ')}]`;
}

/** A value of JSON. */
export function json(value: unknown): string {
  if (Array.isArray(value)) {
    return list(value.map(json));
  }
  return typeof value === 'object' && value !== null
    ? object(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, json(each)])))
    : JSON.stringify(value);
}

/** Written plainly, `__proto__` would be what the object is made of. */
function computed(key: string): string {
  return key === '__proto__' ? `[${JSON.stringify(key)}]` : JSON.stringify(key);
}
