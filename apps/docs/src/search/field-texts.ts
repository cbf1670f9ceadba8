import { type Field, type Operation, site } from '@winninghunter/docs-content';

/** The names that an operation takes, with what is said of each. */
export function fieldTexts(operation: Operation): Map<string, string> {
  const window = site.windows.find(({ name }) => name === operation.window);
  const fields: Field[] = [
    ...(window?.choices ?? []).flatMap((choice) => choice.fields),
    ...operation.inPath,
    ...operation.query,
    ...operation.headers,
    ...operation.cookies,
    ...(operation.body?.fields ?? []),
  ];
  const texts = new Map<string, string>();
  for (const { name, description } of fields) {
    if (!texts.get(name)) texts.set(name, description);
  }
  return texts;
}
