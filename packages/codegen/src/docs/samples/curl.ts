import type { FormPart, SampleRequest } from '../content.ts';
import { JSON_LAYOUT } from './json.ts';
import { written } from './layout.ts';
import { addressOf, headersOf, isMultipart, jsonOf, urlOf } from './request.ts';

/** A command for a POSIX shell. */
export function curl(request: SampleRequest, origin: string): string {
  const { method, query, body, form = [] } = request;
  const hasBody = body !== undefined || form.length > 0;
  const isGet = query.length > 0 && !hasBody;
  const implied = hasBody ? 'POST' : 'GET';
  const address = isGet ? addressOf(request, origin) : urlOf(request, origin);
  const options = [
    ...(method === implied ? [] : [`--request ${method}`]),
    ...headersOf(request).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(isGet ? query.map(([name, value]) => `--data-urlencode ${encoded(name, value)}`) : []),
    ...form.map((part) => formOption(part, isMultipart(request))),
    ...(body === undefined ? [] : [`--data-raw ${quoted(bodyText(request, body))}`]),
  ];
  return [`curl ${isGet ? '--get ' : ''}${quoted(address)}`, ...options].join(' \\\n  ');
}

function formOption({ name, value, file, type }: FormPart, isInParts: boolean): string {
  if (file !== undefined) {
    return `--form ${quoted(`${name}=@${file}${type ? `;type=${type}` : ''}`)}`;
  }
  return isInParts
    ? `--form-string ${quoted(`${name}=${value}`)}`
    : `--data-urlencode ${encoded(name, value)}`;
}

/** It encodes the value, but not the name. */
function encoded(name: string, value: string): string {
  return quoted(`${encodeURIComponent(name)}=${value}`);
}

function bodyText(request: SampleRequest, body: string): string {
  const value = jsonOf(request);
  return value === undefined ? body : written(value, JSON_LAYOUT, 1);
}

/** Nothing is special to a shell between single quotes, but these themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
