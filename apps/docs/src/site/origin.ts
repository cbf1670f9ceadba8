/** Where the site will stand: `DOCS_ORIGIN`, or where `npm start` serves it. */
export function origin(env: NodeJS.ProcessEnv = process.env): string {
  const text = env['DOCS_ORIGIN'] || 'http://127.0.0.1:4011';
  const url = URL.parse(text);
  // its links begin at the root
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(
    `DOCS_ORIGIN is ${JSON.stringify(text)}. Give an origin without a path, such as https://docs.example.org: the site stands at the root of a host.`,
  );
}
