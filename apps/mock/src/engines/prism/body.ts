import { MIMEType } from 'node:util';
import type { IHttpRequest } from '@stoplight/prism-http';
import { wildcardMediaTypeMatch } from '@stoplight/prism-http/dist/validator/utils/wildcardMediaTypeMatch.js';
import type { IHttpOperation, IMediaTypeContent } from '@stoplight/types';
import { Refusal } from '../../refusal.ts';
import { decodeForm } from './form.ts';
import { parseJson } from './json.ts';
import { mediaTypesIn, oneOfThem } from './media-types.ts';

/** What Prism is to judge, and by what. */
export type ReadBody = {
  /** As it was found, but with the body as the one media type that was sent. */
  operation: IHttpOperation;
  /** The headers that speak of the body. */
  headers: Record<string, string>;
  body?: IHttpRequest['body'];
};

const JSON_TYPE = 'application/json';
const URL_ENCODED = 'application/x-www-form-urlencoded';
const FORMS = [URL_ENCODED, 'multipart/form-data'];

/**
 * The body as Prism wants it, and the operation without the media types that were not sent. A form is
 * handed over as the JSON object it stands for: Prism's own reading of forms lets `name[]=1` pass
 * beside a refused `name`, keeps only the last of two values, and refuses lists whose commas are
 * unescaped.
 *
 * Throws a 400 on what Prism would stumble over, and a 415 on a media type that nobody announced.
 */
export async function readBody(request: Request, operation: IHttpOperation): Promise<ReadBody> {
  const contentType = request.headers.get('content-type') ?? '';
  const bytes = await request.arrayBuffer();
  // Prism compares the media type only where a length is stated, which chunked bodies do not.
  const headers = { 'content-length': String(bytes.byteLength) };
  const contents = operation.request?.body?.contents ?? [];
  const mediaType = readMediaType(contentType, contents);
  // A form without fields is no byte long, and a form all the same.
  const isEmptyForm = mediaType === URL_ENCODED && find(mediaType, contents) !== undefined;
  if (bytes.byteLength === 0 && !isEmptyForm) return { operation, headers };
  if (contents.length === 0) return { operation, headers, body: new TextDecoder().decode(bytes) };
  const content = contentFor(mediaType, contents);
  if (FORMS.includes(mediaType)) {
    return {
      operation: withContent(operation, { ...content, mediaType: JSON_TYPE, encodings: [] }),
      headers: { ...headers, 'content-type': JSON_TYPE },
      body: await decodeForm(bytes, contentType, content),
    };
  }
  const text = new TextDecoder().decode(bytes);
  const isJson = /[/+]json$/.test(mediaType);
  return {
    operation: withContent(operation, content),
    headers,
    body: isJson ? parseJson(text) : text,
  };
}

function readMediaType(contentType: string, contents: IMediaTypeContent[]): string {
  if (contentType === '') return '';
  try {
    return new MIMEType(contentType).essence;
  } catch {
    throw new Refusal(400, {
      error: `Content-Type is ${JSON.stringify(contentType)}, which is no media type. ${advice(contents)}`,
    });
  }
}

function contentFor(mediaType: string, contents: IMediaTypeContent[]): IMediaTypeContent {
  if (mediaType === '') {
    const types = mediaTypesIn(contents).map((type) => `\`Content-Type: ${type}\``);
    throw new Refusal(400, {
      error: `The body has no Content-Type. Send ${oneOfThem(types)} with it.`,
    });
  }
  const content = find(mediaType, contents);
  if (!content) {
    throw new Refusal(415, {
      error: `The body is ${mediaType}, which is not accepted here. ${advice(contents)}`,
    });
  }
  return content;
}

function find(mediaType: string, contents: IMediaTypeContent[]): IMediaTypeContent | undefined {
  return contents.find((each) => wildcardMediaTypeMatch(mediaType, each.mediaType));
}

function advice(contents: IMediaTypeContent[]): string {
  return `Send ${oneOfThem(mediaTypesIn(contents))}.`;
}

function withContent(operation: IHttpOperation, content: IMediaTypeContent): IHttpOperation {
  const { request } = operation;
  const body = request?.body && { ...request.body, contents: [content] };
  return { ...operation, request: { ...request, ...(body && { body }) } };
}
