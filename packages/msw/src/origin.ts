import { origin as firstServer } from './generated/examples.ts';

/** Where the API is expected. */
export type MockOptions = {
  /**
   * Origin that the client under test calls, with the path before `/api`, if there is one; `*` for any.
   *
   * @defaultValue `https://app.winninghunter.com`
   */
  origin?: string;
};

/** An origin without a slash at its end. */
export function checkedOrigin(origin: string = firstServer): string {
  if (origin !== '*' && !/^https?:\/\/[^/]/.test(origin)) {
    throw new TypeError(
      `The \`origin\` must be an http(s) URL such as ${firstServer}, or "*", got "${origin}".`,
    );
  }
  return origin.replace(/\/$/, '');
}
