/** Formats as Ajv is to compile them: a regular expression stands in the code, a function is imported. */

import type { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import {
  byte,
  date,
  dateTime,
  int32,
  int64,
  isoDateTime,
  isoTime,
  regex,
  time,
} from './runtime/formats.ts';

/** Of `runtime/formats.ts`. */
const FUNCTIONS: Readonly<Record<string, (value: never) => boolean>> = {
  byte,
  date,
  'date-time': dateTime,
  int32,
  int64,
  'iso-date-time': isoDateTime,
  'iso-time': isoTime,
  regex,
  time,
};

const NUMBERS = ['int32', 'int64'];

/** Tells a compiler the formats of `ajv-formats`. Any other, and those that say nothing, pass. */
export function addFormats(ajv: Pick<Ajv, 'addFormat'>): void {
  for (const [name, format] of Object.entries(fullFormats)) {
    if (format instanceof RegExp) ajv.addFormat(name, format);
  }
  ajv.addFormat('uri', absolute(fullFormats['uri-reference'] as RegExp));
  for (const [name, format] of Object.entries(FUNCTIONS)) {
    const validate = format as (value: unknown) => boolean;
    ajv.addFormat(name, NUMBERS.includes(name) ? { type: 'number', validate } : validate);
  }
}

/** The lines that give compiled code the functions it asks for, as `formats.date`. */
export function formatLines(code: string): string {
  const used = Object.entries(FUNCTIONS).filter(([name]) => isUsed(name, code));
  if (used.length === 0) {
    return '';
  }
  const members = used.map(
    ([name, { name: key }]) =>
      `${JSON.stringify(name)}: ${NUMBERS.includes(name) ? `{ validate: ${key} }` : key}`,
  );
  return [
    `import { ${used.map(([, { name }]) => name).join(', ')} } from './formats.js';\n`,
    `const formats = { ${members.join(', ')} };\n`,
  ].join('');
}

function isUsed(name: string, code: string): boolean {
  return [`= formats.${name};`, `= formats[${JSON.stringify(name)}];`].some((text) =>
    code.includes(text),
  );
}

/** A reference that opens with a scheme, and goes on with more than a query, is a whole address. */
function absolute(reference: RegExp): RegExp {
  return new RegExp(`^(?=[a-z][a-z0-9+.-]*:[^?#])${reference.source.slice(1)}`, reference.flags);
}
