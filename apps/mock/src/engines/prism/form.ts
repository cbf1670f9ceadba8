import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js';
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import type { IMediaTypeContent } from '@stoplight/types';
import { Refusal } from '../../refusal.ts';
import { plainName } from './plain-name.ts';
import { mayBe, schemasAt } from './schema.ts';

/** Far beyond what any operation takes, and far below where validating takes long. */
const MAX_FIELDS = 10_000;

type Entry = [name: string, value: string | File];

/**
 * A form as the object it stands for: text becomes a number or a boolean where one is wanted, a list is
 * split at its commas where the description says so, and a file counts as its text. Throws a 400 on
 * what is no form.
 */
export async function decodeForm(
  bytes: ArrayBuffer,
  contentType: string,
  content: IMediaTypeContent,
): Promise<Record<string, unknown>> {
  const entries = await readEntries(bytes, contentType, content.mediaType);
  if (entries.length > MAX_FIELDS) {
    throw new Refusal(400, { error: `The form has more than ${MAX_FIELDS} fields.` });
  }
  const groups = [...Map.groupBy(entries, ([name]) => plainName(name))];
  const fields = await Promise.all(
    groups.map(async ([name, group]): Promise<[string, unknown]> => {
      const values = await Promise.all(group.map(([, value]) => textOf(value)));
      return [name, sentValue(name, values, content)];
    }),
  );
  return coerced(Object.fromEntries(fields), content);
}

async function readEntries(bytes: ArrayBuffer, contentType: string, mediaType: string) {
  const carrier = new Response(bytes, { headers: { 'content-type': contentType } });
  try {
    return [...(await carrier.formData())] as Entry[];
  } catch {
    const error = `The body cannot be read as ${mediaType}. Its Content-Type has to name the boundary that parts it.`;
    throw new Refusal(400, { error });
  }
}

async function textOf(value: string | File): Promise<string> {
  return typeof value === 'string' ? value : value.text();
}

function sentValue(
  name: string,
  values: string[],
  { schema, encodings }: IMediaTypeContent,
): unknown {
  const isList = schemasAt(schema ? [schema] : [], [name]).some((each) => mayBe(each, 'array'));
  const isSplit = encodings?.some(({ property, explode }) => property === name && !explode);
  if (isList) return isSplit ? values.flatMap((value) => value.split(',')) : values;
  return values.length > 1 ? values : values[0];
}

/** As Prism does it with a query, by the same means: validating writes into the value. */
function coerced(
  fields: Record<string, unknown>,
  { schema }: IMediaTypeContent,
): Record<string, unknown> {
  if (schema) validateAgainstSchema(fields, schema, true, ValidationContext.Input, 'body');
  return fields;
}
