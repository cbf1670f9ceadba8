const MULTIPART = 'multipart/form-data';

/**
 * A body as a form: multipart if a value is a `Blob` or nothing else is taken, else URL-encoded. Lists
 * travel as `a,b`; what is `undefined` or `null` is left out.
 */
export function toForm(body: object, mediaTypes: readonly string[]): FormData | URLSearchParams {
  const fields: [string, unknown][] = Object.entries(body).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const holdsFile = fields.some(([, value]) => value instanceof Blob);
  const isMultipart = mediaTypes.includes(MULTIPART) && (holdsFile || mediaTypes.length === 1);
  if (!isMultipart) {
    return new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, String(value)]),
    );
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    form.append(name, value instanceof Blob ? value : String(value));
  }
  return form;
}
