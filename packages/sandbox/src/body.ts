import { Refusal } from './handler.ts';
import { parseJson } from './json.ts';
import { inWords } from './refusals.ts';
import { readPairs } from './target.ts';

/** As `check` takes it. */
export type Body = { readonly mediaType: string; readonly value: unknown };

export const MAX_BODY_BYTES: number = 10 * 1024 * 1024;

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * The body in one of the media types that an operation takes; undefined if there is none. Throws a
 * `Refusal`: 400 for what cannot be read, 413 for too much, 415 for another media type.
 */
export async function readBody(
  request: Request,
  accepted: readonly string[],
): Promise<Body | undefined> {
  const contentType = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request);
  const mediaType = essenceOf(contentType, accepted);
  // a form without fields is no byte long, and a form all the same
  const isEmptyForm = mediaType === URL_ENCODED && accepted.includes(mediaType);
  if (bytes.length === 0 && !isEmptyForm) return undefined;
  if (accepted.length === 0) throw refusal(400, 'The body is not accepted here. Leave it out.');
  if (mediaType === '') {
    const types = accepted.map((type) => `\`Content-Type: ${type}\``);
    throw refusal(400, `The body has no Content-Type. Send ${inWords(types, 'or')} with it.`);
  }
  if (!accepted.includes(mediaType)) {
    const error = `The body is ${mediaType}, which is not accepted here. ${advice(accepted)}`;
    throw refusal(415, error);
  }
  return { mediaType, value: await contentOf(bytes, mediaType, contentType) };
}

/** The whole body as JSON, whatever its media type; undefined if there is none. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  return bytes.length === 0 ? undefined : parseJson(textOf(bytes));
}

/** What a length announces is refused unread; what announces none is counted as it comes. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (Number(announced) > MAX_BODY_BYTES) throw tooLarge();
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > MAX_BODY_BYTES) throw tooLarge();
    return bytes;
  }
  return request.body ? collect(request.body) : new Uint8Array();
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  return joined(chunks, length);
}

function joined([first, ...rest]: Uint8Array[], length: number): Uint8Array {
  if (first && rest.length === 0) return first;
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of first ? [first, ...rest] : []) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

const MEDIA_TYPE = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*(?:;|$)/;

/** The media type without its parameters; empty if there is none. */
function essenceOf(contentType: string, accepted: readonly string[]): string {
  if (contentType === '') return '';
  const essence = MEDIA_TYPE.exec(contentType)?.[1];
  if (essence === undefined) {
    const error = `Content-Type is ${JSON.stringify(contentType)}, which is no media type. ${advice(accepted)}`;
    throw refusal(400, error);
  }
  return essence.toLowerCase();
}

function advice(accepted: readonly string[]): string {
  return accepted.length === 0 ? 'Leave the body out.' : `Send ${inWords([...accepted], 'or')}.`;
}

async function contentOf(
  bytes: Uint8Array,
  mediaType: string,
  contentType: string,
): Promise<unknown> {
  if (mediaType === MULTIPART) return bounded(await readParts(bytes, contentType));
  const text = textOf(bytes);
  if (mediaType === URL_ENCODED) return bounded(readPairs(text));
  return /[/+]json$/.test(mediaType) ? parseJson(text) : text;
}

/** A file counts as its text. */
async function readParts(bytes: Uint8Array, contentType: string): Promise<[string, string][]> {
  const carrier = new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': contentType },
  });
  const form = await carrier.formData().catch(() => {
    const error = `The body cannot be read as ${MULTIPART}. Its Content-Type has to name the boundary that parts it.`;
    throw refusal(400, error);
  });
  return Promise.all(
    [...form].map(
      async ([name, value]): Promise<[string, string]> => [
        name,
        typeof value === 'string' ? value : await value.text(),
      ],
    ),
  );
}

/** Far beyond what any operation takes, and far below where checking takes long. */
const MAX_FIELDS = 10_000;

function bounded<T>(fields: T[]): T[] {
  if (fields.length > MAX_FIELDS) {
    throw refusal(400, `The form has more than ${MAX_FIELDS} fields.`);
  }
  return fields;
}

const decoder = new TextDecoder();

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function tooLarge(): Refusal {
  const limit = MAX_BODY_BYTES / 1024 / 1024;
  return refusal(413, `The body is larger than ${limit} MB. Send a smaller one.`);
}

function refusal(status: number, error: string): Refusal {
  return new Refusal(status, { success: false, error });
}
