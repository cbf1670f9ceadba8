import type { FormPart, SampleRequest } from '../content.ts';
import { type Layout, written } from './layout.ts';
import {
  addressOf,
  fieldsOf,
  headersOf,
  isMultipart,
  jsonOf,
  objectOf,
  urlOf,
  withCookies,
} from './request.ts';

const LAYOUT: Layout = {
  object: ['[', ']'],
  list: ['[', ']'],
  empty: 'new stdClass()',
  gap: '',
  pair: (name, value) => `${quoted(name)} => ${value}`,
  scalar: (value) => (typeof value === 'string' ? quoted(value) : JSON.stringify(value)),
  indent: '    ',
  end: ',',
};

/** PHP with its curl extension. */
export function php(request: SampleRequest, origin: string): string {
  const { method } = request;
  const { plain, cookies } = withCookies(headersOf(request));
  const cookie = cookies.map((pair) => pair.join('=')).join('; ');
  const options = [
    'CURLOPT_RETURNTRANSFER => true',
    ...(method === 'GET' ? [] : [`CURLOPT_CUSTOMREQUEST => ${quoted(method)}`]),
    ...(plain.length > 0 ? [`CURLOPT_HTTPHEADER => ${list(plain)}`] : []),
    ...(cookie ? [`CURLOPT_COOKIE => ${quoted(cookie)}`] : []),
    ...bodyOption(request),
  ];
  return [
    '<?php\n\n',
    ...opened(request, origin),
    `curl_setopt_array($curl, [\n${options.map((each) => `    ${each},\n`).join('')}]);\n`,
    '$body = curl_exec($curl);\n',
    'if ($body === false) {\n    throw new RuntimeException(curl_error($curl));\n}\n',
    '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);\n',
    'if ($status >= 400) {\n    throw new RuntimeException("$status: $body");\n}\n',
    request.isText ? 'echo $body;' : 'print_r(json_decode($body, true));',
  ].join('');
}

function opened(request: SampleRequest, origin: string): string[] {
  const query = objectOf(request.query);
  return request.query.length > 0 && query !== undefined
    ? [
        `$query = http_build_query(${written(query, LAYOUT)});\n`,
        `$curl = curl_init(${quoted(`${addressOf(request, origin)}?`)} . $query);\n`,
      ]
    : [`$curl = curl_init(${quoted(urlOf(request, origin))});\n`];
}

function list(headers: [string, string][]): string {
  return written(
    headers.map(([name, value]) => `${name}: ${value}`),
    LAYOUT,
    1,
  );
}

function bodyOption(request: SampleRequest): string[] {
  const { body, form } = request;
  const value = jsonOf(request);
  if (value !== undefined) {
    return [`CURLOPT_POSTFIELDS => json_encode(${written(value, LAYOUT, 1)})`];
  }
  if (form === undefined) {
    return body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${quoted(body)}`];
  }
  if (isMultipart(request)) {
    return [`CURLOPT_POSTFIELDS => [\n${form.map(partLine).join('')}    ]`];
  }
  const fields = fieldsOf(request);
  const object = objectOf(fields);
  return object
    ? [`CURLOPT_POSTFIELDS => http_build_query(${written(object, LAYOUT, 1)})`]
    : [`CURLOPT_POSTFIELDS => ${quoted(encoded(fields))}`];
}

function partLine({ name, value, file, type }: FormPart): string {
  const content =
    file === undefined
      ? quoted(value)
      : `new CURLFile(${[file, ...(type ? [type] : [])].map(quoted).join(', ')})`;
  return `        ${quoted(name)} => ${content},\n`;
}

function encoded(pairs: [string, string][]): string {
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}

/** Between single quotes, where only these and the backslash are special. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
