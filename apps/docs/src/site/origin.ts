/** Where the site will stand: `DOCS_ORIGIN`, or where `npm start` serves it. */
export function origin(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOCS_ORIGIN'] || 'http://127.0.0.1:4011';
}
