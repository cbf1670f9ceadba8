import { Refusal } from './handler.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { inWords } from './refusals.ts';
import { readPairs } from './target.ts';

/** As `check` takes it. */
export type Body = { readonly mediaType: string; readonly value: unknown };

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * The body, read as what its media type says; undefined if there is none. Throws a `Refusal`: 400 for
 * what cannot be read, 413 for too much, 415 for a media type that the operation does not take.
 */
export async function readBody(
  request: Request,
  accepted: readonly string[],
): Promise<Body | undefined> {
  const bytes = await readBytes(request);
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const isAccepted = accepted.includes(mediaType.replace(/\/.*\+/, '/'));
  // a form without fields is no byte long, and a form all the same
  if (bytes.length === 0 && !(isAccepted && mediaType === URL_ENCODED)) return undefined;
  // what has no media type, and what nobody wants, is told by the check
  if (accepted.length === 0 || mediaType === '') return { mediaType, value: textOf(bytes) };
  if (!isAccepted) {
    const error = `The body is ${mediaType}, which is not accepted here. Send ${inWords(accepted, 'or')}.`;
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

async function contentOf(
  bytes: Uint8Array,
  mediaType: string,
  contentType: string,
): Promise<unknown> {
  if (mediaType === MULTIPART) return readParts(bytes, contentType);
  const text = textOf(bytes);
  if (mediaType === URL_ENCODED) return readPairs(text);
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal(400, `The body is not valid JSON: ${(cause as SyntaxError).message}.`);
  }
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
