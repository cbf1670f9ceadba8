import { Refusal } from '../../refusal.ts';

/** Which of the described responses the caller asks for. */
export type Preferences = { code?: number; exampleKey?: string };

/**
 * Reads `Prefer: code=429, example=name`, or, where there is no such header, the query
 * parameters `__code` and `__example`. Throws a 400 on a code that is no status of an answer.
 */
export function readPreferences(request: Request): Preferences {
  const prefer = request.headers.get('prefer');
  const { searchParams } = new URL(request.url);
  const code = prefer ? read(prefer, 'code') : searchParams.get('__code');
  const exampleKey = prefer ? read(prefer, 'example') : searchParams.get('__example');
  if (code && !/^[2-5]\d\d$/.test(code)) {
    throw new Refusal(400, {
      error: `The preferred code is ${JSON.stringify(code)}. Send a status such as 429.`,
    });
  }
  return { ...(code && { code: Number(code) }), ...(exampleKey && { exampleKey }) };
}

function read(prefer: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[,;])\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s,;]*))`, 'i').exec(
    prefer,
  );
  return found?.[1] ?? found?.[2];
}
