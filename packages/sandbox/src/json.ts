import { Refusal } from './handler.ts';

/** Reads JSON. Throws a 400 on what is none, or is nested too deep for validators. */
export function parseJson(text: string): unknown {
  const value = parsed(text);
  if (text.length > 2 * MAX_DEPTH && isTooDeep(value)) {
    throw malformed(`The body is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(`The body is not valid JSON: ${(cause as SyntaxError).message}.`);
  }
}

function malformed(error: string): Refusal {
  return new Refusal(400, { success: false, error });
}

/** Far beyond what any operation takes, and far below where validators run out of stack. */
const MAX_DEPTH = 100;

/** Level by level, since recursion would itself run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((each) => Object.values(each)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
